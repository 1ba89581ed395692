import pytest

from panther.layers.assets import STATIC_DIR
from panther.layers.linking import LinkError, link, link_module


def written(folder, **modules):
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text)
    return folder


def test_a_module_stands_once_and_behind_what_it_imports(tmp_path):
    written(
        tmp_path,
        top='import { a } from "./left.js";\nimport {\n  b as c,\n} from "./right.js";\nexport const sum = a + c;\n',
        left='import { base } from "./base.js";\nexport const a = base;\n',
        right='import { base } from "./base.js";\nexport function b() {}\nexport class Second {}\nconst own = 1;\n',
        base="export const base = 1;\n",
    )
    script = link(["top"], tmp_path)
    places = [script.index(f"modules.{name} = ") for name in ("base", "left", "right", "top")]
    assert places == sorted(places)
    assert script.count("modules.base = ") == 1
    assert "const { b: c } = modules.right;" in script
    assert "return { b, Second };" in script
    assert "own }" not in script
    assert link_module(["top"], tmp_path).endswith("export const { sum } = modules.top;\n")
    assert link_module(["left", "top"], tmp_path).endswith("export { modules };\n")


def test_what_is_imported_from_a_module_that_is_left_out_is_undefined(tmp_path):
    written(
        tmp_path,
        top='import { far } from "./online.js";\nexport const top = far ?? null;\n',
        online="export const far = 1;\n",
    )
    script = link(["top"], tmp_path, without=["online"])
    assert "far = 1" not in script
    assert script.index("modules.online = ") < script.index("const { far } = modules.online;")


def test_modules_in_a_circle_are_refused(tmp_path):
    written(tmp_path, a='import { b } from "./b.js";\nexport const a = 1;\n', b='import { a } from "./a.js";\n')
    with pytest.raises(LinkError, match=r"a\.js imports itself by way of b"):
        link(["a"], tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        'import * as all from "./b.js";',
        "export default 1;",
        'export { a } from "./b.js";',
        'await import("./b")',
        "export const a = 1,\n  b = 2;",
    ],
)
def test_a_form_that_cannot_be_linked_is_refused(tmp_path, text):
    with pytest.raises(LinkError, match="no form of import or export"):
        link(["a"], written(tmp_path, a=f"{text}\n"))


def test_all_our_modules_can_be_linked():
    names = sorted(path.stem for path in STATIC_DIR.glob("*.js"))
    script = link(names)
    assert all(f"modules.{name} = " in script for name in names)


def test_a_script_of_another_language_holds_the_messages_of_the_scripts_alone():
    english, french = link(["words"]), link(["words"], language="fr")
    assert '"Copy link": "Copier le lien"' in french
    assert "Copier le lien" not in english
    assert "Scan or open to restore this view:" not in french
    assert '"{count} event": ["{count} événement", "{count} événements"]' in french
    assert '"events\\u0004All": "Tous"' in french
