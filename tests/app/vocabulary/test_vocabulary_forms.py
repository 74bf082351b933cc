"""What names stand for: exact look-ups of forms as texts write them."""

import pytest

from app.vocabulary import vocabulary


def readings(form: str) -> list[tuple[str, str]]:
    return [(reading.entity, reading.kind) for reading in vocabulary().forms.get(form, ())]


@pytest.mark.parametrize(
    ("form", "entity", "kind"),
    [
        ("China", "country:CHN", "name"),
        ("People's Republic of China", "country:CHN", "alias"),
        ("People’s Republic of China", "country:CHN", "alias"),
        ("PRC", "country:CHN", "acronym"),
        ("P.R.C.", "country:CHN", "acronym"),
        ("Peking", "country:CHN", "capital"),
        ("Zhongnanhai", "country:CHN", "seat"),
        ("Chinese", "country:CHN", "demonym"),
        ("Republic of China", "country:TWN", "alias"),
        ("Taipei", "country:TWN", "capital"),
        ("Hong Kong", "country:HKG", "name"),
        ("Macau", "country:MAC", "alias"),
        ("US", "country:USA", "acronym"),
        ("U.S.", "country:USA", "acronym"),
        ("USA", "country:USA", "acronym"),
        ("United States of America", "country:USA", "alias"),
        ("America", "country:USA", "alias"),
        ("Americans", "country:USA", "people"),
        ("Washington", "country:USA", "capital"),
        ("White House", "country:USA", "seat"),
        ("Foggy Bottom", "country:USA", "seat"),
        ("Pentagon", "country:USA", "seat"),
        ("Britain", "country:GBR", "alias"),
        ("U.K.", "country:GBR", "acronym"),
        ("Briton", "country:GBR", "people"),
        ("Downing Street", "country:GBR", "seat"),
        ("Quai d'Orsay", "country:FRA", "seat"),
        ("Quai d’Orsay", "country:FRA", "seat"),
        ("Élysée", "country:FRA", "seat"),
        ("Elysee Palace", "country:FRA", "seat"),
        ("Frenchman", "country:FRA", "people"),
        ("Turkey", "country:TUR", "alias"),
        ("Türkiye", "country:TUR", "name"),
        ("Turkiye", "country:TUR", "name"),
        ("Turks", "country:TUR", "people"),
        ("Ivory Coast", "country:CIV", "alias"),
        ("Côte d'Ivoire", "country:CIV", "name"),
        ("Cote d’Ivoire", "country:CIV", "name"),
        ("Republic of Korea", "country:KOR", "alias"),
        ("ROK", "country:KOR", "acronym"),
        ("South Korean", "country:KOR", "demonym"),
        ("Blue House", "country:KOR", "seat"),
        ("DPRK", "country:PRK", "acronym"),
        ("Democratic People’s Republic of Korea", "country:PRK", "alias"),
        ("Pyongyang", "country:PRK", "capital"),
        ("Islamic Republic of Iran", "country:IRN", "alias"),
        ("Teheran", "country:IRN", "capital"),
        ("UAE", "country:ARE", "acronym"),
        ("the Emirates", "country:ARE", "alias"),
        ("The Emirates", "country:ARE", "alias"),
        ("Emirati", "country:ARE", "demonym"),
        ("Emiratis", "country:ARE", "people"),
        ("Saudi", "country:SAU", "alias"),
        ("Saudis", "country:SAU", "people"),
        ("KSA", "country:SAU", "acronym"),
        ("Iraqis", "country:IRQ", "people"),
        ("Holland", "country:NLD", "alias"),
        ("Dutch", "country:NLD", "demonym"),
        ("The Hague", "country:NLD", "seat"),
        ("Czechia", "country:CZE", "name"),
        ("Czech Republic", "country:CZE", "alias"),
        ("Burma", "country:MMR", "alias"),
        ("Rangoon", "country:MMR", "seat"),
        ("Zaire", "country:COD", "alias"),
        ("DRC", "country:COD", "acronym"),
        ("Kinshasa", "country:COD", "capital"),
        ("Upper Volta", "country:BFA", "alias"),
        ("Ceylon", "country:LKA", "alias"),
        ("Rhodesia", "country:ZWE", "alias"),
        ("Persia", "country:IRN", "alias"),
        ("Swaziland", "country:SWZ", "alias"),
        ("West Germany", "country:DEU", "alias"),
        ("East Germany", "country:DDDE", "name"),
        ("GDR", "country:DDDE", "acronym"),
        ("Soviet Union", "country:SUHH", "name"),
        ("Soviet", "country:SUHH", "demonym"),
        ("Yugoslav", "country:YUCS", "demonym"),
        ("Czechoslovakia", "country:CSHH", "name"),
        ("South Yemen", "country:YDYE", "name"),
        ("North Yemen", "country:YEM", "alias"),
        ("Viet Nam", "country:VNM", "alias"),
        ("Lao PDR", "country:LAO", "alias"),
        ("Holy See", "country:VAT", "name"),
        ("the Vatican", "country:VAT", "alias"),
        ("Palestinian Authority", "country:PSE", "alias"),
        ("Kosovo", "country:XKX", "name"),
        ("Filipinos", "country:PHL", "people"),
        ("Malacanang Palace", "country:PHL", "seat"),
        ("St. Lucia", "country:LCA", "name"),
        ("Nigeriens", "country:NER", "people"),
        ("Nigerians", "country:NGA", "people"),
        ("Knesset", "country:ISR", "seat"),
        ("Rashtrapati Bhavan", "country:IND", "seat"),
        ("Bundestag", "country:DEU", "seat"),
        ("United Nations", "organisation:UN", "name"),
        ("U.N.", "organisation:UN", "acronym"),
        ("UN Security Council", "organisation:UNSC", "alias"),
        ("U.N. Security Council", "organisation:UNSC", "alias"),
        ("Shanghai Cooperation Organization", "organisation:SCO", "name"),
        ("Shanghai Cooperation Organisation", "organisation:SCO", "name"),
        ("World Health Organization", "organisation:WHO", "name"),
        ("World Food Program", "organisation:WFP", "name"),
        ("Eurasian Economic Union", "organisation:EAEU", "name"),
        ("G20", "organisation:G20", "alias"),
        ("G-7", "organisation:G7", "alias"),
        ("the Quad", "organisation:Quad", "alias"),
        ("OPEC+", "organisation:OPEC-Plus", "name"),
        ("the Houthis", "organisation:Houthis", "alias"),
        ("Houthi", "organisation:Houthis", "demonym"),
        ("Hizbollah", "organisation:Hezbollah", "alias"),
        ("Belt and Road", "initiative:BRI", "alias"),
        ("One Belt, One Road", "initiative:BRI", "alias"),
        ("BRI", "initiative:BRI", "acronym"),
        ("Global Security Initiative", "initiative:GSI", "name"),
        ("India–Middle East–Europe Economic Corridor", "initiative:IMEC", "alias"),
        ("JCPOA", "agreement:JCPOA", "acronym"),
        ("Iran nuclear deal", "agreement:JCPOA", "alias"),
        ("New START treaty", "agreement:New-START", "alias"),
        ("Helsinki Final Act", "agreement:Helsinki-Final-Act", "name"),
        ("Paris Agreement", "agreement:Paris-Agreement", "name"),
        ("World War II", "event:World-War-II", "name"),
        ("Davos", "place:Davos", "name"),
        ("the Middle East", "place:Middle-East", "alias"),
        ("energy", "sector:energy", "term"),
        ("rare earths", "sector:rare-earths", "term"),
        ("inter-connectivity", "sector:connectivity", "term"),
        ("inter connectivity", "sector:connectivity", "term"),
        ("defense", "sector:defence", "term"),
        ("defence", "sector:defence", "term"),
        ("economy and trade", "sector:economy-and-trade", "term"),
        ("local levels", "sector:local-cooperation", "term"),
        ("environment protection", "sector:environment", "term"),
        ("two-state solution", "issue:two-state", "term"),
        ("iran nuclear issue", "issue:Iran-nuclear", "term"),
    ],
)
def test_one_reading(form: str, entity: str, kind: str) -> None:
    assert readings(form) == [(entity, kind)]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Georgia", [("country:GEO", "name"), ("place:Georgia-US", "alias")]),
        ("Congo", [("country:COD", "alias"), ("country:COG", "alias")]),
        ("Congolese", [("country:COD", "demonym"), ("country:COG", "demonym")]),
        ("Korea", [("country:KOR", "alias"), ("country:PRK", "alias")]),
        ("Koreans", [("country:KOR", "people"), ("country:PRK", "people")]),
        ("Dominican", [("country:DMA", "demonym"), ("country:DOM", "demonym")]),
        (
            "Guinea",
            [("country:GIN", "name"), ("country:GNB", "alias"), ("country:GNQ", "alias")],
        ),
        ("Moscow", [("country:RUS", "capital"), ("country:SUHH", "capital")]),
        ("Kremlin", [("country:RUS", "seat"), ("country:SUHH", "seat")]),
        ("Brussels", [("country:BEL", "capital"), ("organisation:EU", "seat")]),
        ("the North", [("country:PRK", "seat"), ("place:Global-North", "alias")]),
    ],
)
def test_an_ambiguous_form_gives_every_reading_likeliest_first(
    form: str, expected: list[tuple[str, str]]
) -> None:
    assert readings(form) == expected


@pytest.mark.parametrize(
    ("form", "entity"),
    [
        ("Latin America", "place:Latin-America"),
        ("Central African Republic", "country:CAF"),
        ("Equatorial Guinea", "country:GNQ"),
        ("Papua New Guinea", "country:PNG"),
        ("New Guinea", "place:New-Guinea"),
        ("South China Sea", "place:South-China-Sea"),
        ("Sea of Japan", "place:Sea-of-Japan"),
        ("Korean Peninsula", "place:Korean-Peninsula"),
        ("Gulf of Oman", "place:Gulf-of-Oman"),
        ("Indian Ocean", "place:Indian-Ocean"),
        ("Persian Gulf", "place:Gulf"),
        ("Washington state", "place:Washington-State"),
        ("Mexico City", "country:MEX"),
        ("Kuwait City", "country:KWT"),
        ("New Mexico", "place:New-Mexico"),
        ("Indo-Pacific", "place:Indo-Pacific"),
        ("Panama Canal", "place:Panama-Canal"),
        ("Jordan River", "place:Jordan-River"),
        ("Korean War", "event:Korean-War"),
        ("African Union", "organisation:AU"),
        ("Paris Club", "organisation:Paris-Club"),
    ],
)
def test_a_longer_form_is_not_the_country_in_it(form: str, entity: str) -> None:
    assert [reading[0] for reading in readings(form)] == [entity]


@pytest.mark.parametrize(
    "form",
    [
        "Bank of China",
        "Washington Post",
        "Moscow Times",
        "Beijing Review",
        "Turkish Airlines",
        "U.S. dollars",
        "US dollars",
        "Voice of America",
        "Native Americans",
        "Euro-Mediterranean",
    ],
)
def test_blocked_forms(form: str) -> None:
    assert form in vocabulary().blocked
    assert form not in vocabulary().forms


@pytest.mark.parametrize(
    "form", ["Gulf", "West", "Emirates", "Hague", "North", "States", "IS", "No", "it", "we", "us"]
)
def test_words_that_name_nothing_alone(form: str) -> None:
    assert form not in vocabulary().forms


@pytest.mark.parametrize(
    ("form", "entity"),
    [
        ("the South China Sea", "place:South-China-Sea"),
        ("The Gulf Cooperation Council", "organisation:GCC"),
        ("the South African", "country:ZAF"),
        ("the Commonwealth of Independent States", "organisation:CIS"),
        ("the Pacific Islands Forum", "organisation:PIF"),
        ("the West Bank", "place:West-Bank"),
    ],
)
def test_a_longer_form_wins_over_one_with_the_article(form: str, entity: str) -> None:
    assert [reading[0] for reading in readings(form)] == [entity]


def test_an_article_is_added_only_where_it_is_needed() -> None:
    assert "the China" not in vocabulary().forms
    assert "the Bank of China" not in vocabulary().blocked


def test_combining_halves() -> None:
    halves = vocabulary().combining
    assert {half: halves[half] for half in ("Sino", "Franco", "Russo", "Anglo", "Indo", "Pak")} == {
        "Sino": "country:CHN",
        "Franco": "country:FRA",
        "Russo": "country:RUS",
        "Anglo": "country:GBR",
        "Indo": "country:IND",
        "Pak": "country:PAK",
    }
    assert "Afro" not in halves
    assert not [half for half in halves if half.endswith("-")]
