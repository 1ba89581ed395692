"""What readers of files refuse, as they say it: the lines that a reader of the interface may see in another language.

What an operating system or a parser says within a line stays as they say it.
"""

from panther.translation import marked

FAULTS = (
    # Documents.
    marked("{path} cannot be opened: {cause}. Check the path."),
    marked("{path} does not exist. Check the path."),
    marked("{path} is neither a file nor a folder. Name a document."),
    marked("{path} is no {kinds} file. Save it as one of these and load it again."),
    marked("{path} is no {kinds} file. Save it as one of these and add it again."),
    marked("{path} holds no {kinds} file. Name a folder with documents."),
    marked("{file} is a link that leads out of its folder. Put the file itself there."),
    marked("{file} is no file, or a link to none. Take it away."),
    marked("{name}: the name of the file is not UTF-8. Rename it and load it again."),
    marked("{name} holds no words. Give a file with text in it, or leave it out."),
    marked(
        "{name} cannot be read as text. Byte {byte} is NUL: the file is binary, or UTF-16 without a byte order mark. "
        "Save it as UTF-8 and load it again."
    ),
    marked("{name} cannot be read as text. It is full of control characters: the file is binary."),
    marked("{name} cannot be read as text. Character {character} is NUL. Save it as UTF-8 and load it again."),
    marked("{name} cannot be read as text. Byte {byte} is not {encoding}. Save it as UTF-8 and load it again."),
    marked("{name} is encrypted. Save it without a password and load it again."),
    marked("{name} is a file of Word 97 to 2003. Save it as .docx and load it again."),
    marked("{name} cannot be read: its elements lie too deep in one another. Save its text alone."),
    marked("{name}: the name of the folder is not UTF-8. Rename it."),
    marked("{name} is no DOCX file, or is broken. Save it anew in Word."),
    marked("{name} is broken: {cause}. Save it anew in Word."),
    marked(
        "{name} would unpack to more than a document holds ({most} MB, or {times} times its size). Nothing was "
        "unpacked."
    ),
    marked("{name} has more than {most} MB. Divide it, or save its text alone."),
    marked("{name} holds more than {most} characters of text. Divide it."),
    marked("{name} holds no text: its pages are pictures, as of a scan. Have it recognized (OCR) and load it again."),
    marked("{name} is no PDF, or is broken. Save it anew."),
    marked("{name} has {count} pages, more than {most}. Divide it."),
    marked("{name} is broken: page {page} cannot be read. Save it anew."),
    # Campaigns.
    marked("{folder} cannot be opened as a campaign: {cause}. Name a folder."),
    marked("{folder} holds no {kinds} file. Put the documents of the campaign there."),
    marked("{folder} cannot be opened as a folder of campaigns: {cause}."),
    marked("{one} and {other} are both set. A campaign holds its documents: take one away."),
    marked("{file} is no TOML file in UTF-8: {cause}. Correct it, or take it away."),
    # Tables.
    marked("{file} is empty. Give it a header and a row for each place."),
    marked("{file} is no CSV file: {cause}. Check its quotation marks."),
    marked("{row}: no CSV ({cause}). Check its quotation marks."),
    marked("{file} holds no place. Add a row for each place."),
    marked("{row}: It has {fields} fields instead of {columns}. Quote fields that hold a comma."),
    marked("{row}: It has no place_id. Give it one that no other row has."),
    marked("{row}: Its place_id also stands in row {other}. Give it one of its own."),
    marked("{row}: It has no name. Name the place."),
    marked("{row}: {column} is “{value}”, which is no number. Write it in digits, with a point for decimals."),
    marked("{row}: {column} is {value}, which is not between {low} and {high}. Correct it."),
    marked("{row}: plot is “{value}”. Write yes or no."),
    # Records.
    marked("{file} is not UTF-8. Save it as UTF-8 and open it again."),
    marked("{file} holds no records. Give it one JSON object a line."),
    # Uploads.
    marked("The name of the campaign has no letter or figure in it. Type another."),
    marked("No file was chosen."),
    marked("{count} files were chosen; at most {most} are added at once. Choose fewer."),
    marked("The files have {total} MB; at most {most} MB are added at once."),
    marked("{folder} cannot be written ({cause}). Nothing was added."),
    marked("These are the last documents of the campaign, and it needs one. Add another first."),
    marked("{name} is not in the campaign's own folder. Take it away by hand."),
    marked("{name} was changed since it was uploaded. Take it away by hand, if you mean to."),
    marked("{folder} is written to by others. Nothing was added. Try again."),
    # Corpora.
    marked("{folder} is no corpus: it has no {file}. Name a folder that extract --engine has finished."),
    marked("{file} cannot be read as that of a corpus. Run the extraction again into a new folder."),
    marked("{file} cannot be read. Run the extraction again into a new folder."),
    marked("{file} cannot be read as Parquet. Run the extraction again into a new folder."),
    marked("{file} is missing ({cause}). Run the extraction again into a new folder."),
    marked("{file} is damaged: {cause}. Run the extraction again into a new folder."),
    marked("{file} has the columns of another version of Panther. Run the extraction again into a new folder."),
    marked("{folder} holds no events: nothing can be shown of it."),
    marked("{folder} needs an index, and neither {one} nor {other} can be written."),
    marked("{folder}: the index cannot be written ({cause}). Make room, and try again."),
    marked("{folder}: the index cannot be asked ({cause}). Make room on the disk, and load the page again."),
    marked("{file} is damaged, or is no index of a corpus. Take it away to have it built anew."),
    marked("The folder for temporary files cannot be written ({cause}). Make room, and load the page again."),
)
