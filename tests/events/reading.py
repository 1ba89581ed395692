"""A small made-up war, read by the whole chain: what the tests of events share."""

from functools import partial

from panther.actors import find_actors, read_actors
from panther.campaign import ACTORS, build_campaign
from panther.dates import read_dates
from panther.events.evidence import Readers
from panther.figures import find_losses
from panther.gazetteer import read_gazetteer
from panther.places import find_toponyms
from panther.reading import document_from_text

HEADER = (
    "place_id,name,aliases,latitude,longitude,radius_km,geometry,feature,country,plot,geonames_id,licence,source,note"
)
PLACES = """
brad,Brad,,20.0,1.0,3,point,town,ML,yes,,,,
corvin,Corvin,,20.4,1.2,3,point,village,ML,yes,,,,
ostra-valley,Ostra Valley,,20.2,1.1,12,area,valley,ML,yes,,,,
north-ridge,North Ridge,,20.8,1.6,60,area,massif,ML,yes,,,,
port-lisle,Port Lisle,,16.0,-1.0,5,point,city,ML,yes,,,,
mali,Mali,,18.0,-2.0,900,area,country,ML,no,,,,
"""


def read_campaign(tmp_path, *texts):
    """Return the campaign of these texts (doc0.txt, doc1.txt, ...) with the made-up places."""
    table = tmp_path / "places.csv"
    table.write_text(HEADER + PLACES, encoding="utf-8")
    gazetteer = read_gazetteer(table)
    readers = Readers(
        dates=read_dates,
        toponyms=partial(find_toponyms, gazetteer=gazetteer),
        actors=partial(find_actors, actors=read_actors(ACTORS)),
        losses=find_losses,
    )
    documents = [document_from_text(f"doc{number}.txt", text) for number, text in enumerate(texts)]
    return build_campaign(documents, gazetteer, (), readers)
