"""Names that are sent never lead out of a folder, and are safe on every system."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.texts import SUFFIXES, suffix_of
from panther.uploads.naming import clean_file_name, clean_folder_name, clean_title, fold, free_name, numbered_file


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("report.pdf", "report.pdf"),
        ("Rapport du 3 février.PDF", "Rapport du 3 février.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\me\\report.docx", "report.docx"),
        ("/etc/x.txt", "x.txt"),
        ("..txt", "document.txt"),
        (".pdf", "document.pdf"),
        ("noend", "noend"),
        (".hidden.txt", "hidden.txt"),
        ("~$report.docx", "report.docx"),
        ("a\0b\nc\x1b[31m.txt", "ab c[31m.txt"),
        ("\u202etxt.exe.md", "txt.exe.md"),
        ("con.txt", "con_.txt"),
        ("LPT1.report.txt", "LPT1.report_.txt"),
        ('a:b*c?"<>|.txt', "a_b_c.txt"),
        ("-rf.txt", "rf.txt"),
        ("x" * 300 + ".txt", "x" * 100 + ".txt"),
        ("  a  b  .txt", "a b.txt"),
        ("e\u0301lan.txt", "élan.txt"),
    ],
)
def test_names_of_files_are_cleaned(sent, name):
    assert clean_file_name(sent) == name


@given(st.text(max_size=300), st.sampled_from(sorted(SUFFIXES)))
def test_no_name_leads_out_or_loses_its_suffix(stem, suffix):
    name = clean_file_name(stem + suffix)
    assert suffix_of(name) == suffix
    assert not set(name) & set('/\\:*?"<>|\0')
    assert name.isprintable()
    assert not name.startswith((".", "~", " ", "-"))
    assert len(name.encode()) <= 200
    assert clean_file_name(name) == name


@given(st.text(max_size=200))
def test_no_title_makes_a_folder_that_leads_out(typed):
    name = clean_folder_name(typed)
    assert name not in {".", ".."}
    assert not set(name) & set("/\\:\0 ")
    assert not name.startswith(".")
    assert clean_title(typed).isprintable() or not clean_title(typed)


def test_titles_make_folders_in_words():
    assert clean_folder_name("  Operation  Heron (2031) ") == "Operation-Heron-(2031)"
    assert clean_folder_name("../..") == clean_folder_name(" \n") == clean_folder_name("...") == ""
    assert clean_title(" Opération\n Héron\0 ") == "Opération Héron"


def test_a_name_that_is_taken_gets_a_number():
    taken = {fold("Report.pdf"), fold("report (2).pdf")}
    assert free_name("REPORT.pdf", taken, numbered_file) == "REPORT (3).pdf"
    assert free_name("report.txt", taken, numbered_file) == "report.txt"
