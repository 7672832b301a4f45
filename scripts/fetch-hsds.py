"""Stores the answers of an HSDS API as one file per object: fetch-hsds.py URL FOLDER REGION..."""

import json
import pathlib
import sys
import urllib.request

url, folder, *regions = sys.argv[1:]
ENVELOPE = {"total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"}
WHOLE_OBJECTS = 40


def get(path):
    with urllib.request.urlopen(f"{url}/api/hsds/{path}") as answer:
        return json.load(answer)


def store(kind, name, value):
    target = pathlib.Path(folder, kind)
    target.mkdir(parents=True, exist_ok=True)
    (target / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")


for region in regions:
    for plural, single in [
        ("services", "service"),
        ("service_at_locations", "service_at_location"),
        ("organizations", "organization"),
    ]:
        for language in ["fi", "sv", "ar"]:
            page = 1
            while True:
                answer = get(f"{region}/{plural}?per_page=200&page={page}&lang={language}")
                missing = ENVELOPE - answer.keys()
                if missing:
                    sys.exit(f"{region}/{plural}: the envelope lacks {missing}")
                for number, item in enumerate(answer["contents"]):
                    store(f"{single}_list", f"{region}-{language}-{page}-{number}", item)
                    if language == "fi" and number < WHOLE_OBJECTS and page == 1:
                        whole = get(f"{region}/{plural}/{item['id']}")
                        if whole["id"] != item["id"]:
                            sys.exit(f"{region}/{plural}/{item['id']} answers with {whole['id']}")
                        store(single, f"{region}-{number}", whole)
                if answer["last_page"]:
                    break
                page += 1
    for plural in ["taxonomies", "taxonomy_terms"]:
        for item in get(f"{region}/{plural}?per_page=500")["contents"]:
            if not item["id"] or not item["name"] or not item["description"]:
                sys.exit(f"{region}/{plural}: {item} lacks a required field")
            if get(f"{region}/{plural}/{item['id']}") != item:
                sys.exit(f"{region}/{plural}/{item['id']} differs from its line in the list")
