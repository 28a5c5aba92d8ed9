"""Large cities that name no zone of their own, by the zone whose clocks they keep.

Invariant: a name stands here once, names one well-known city by far, and is no zone of the database and no everyday
word: "Nice" and "Reading" are cities too, Birmingham and San José are two each, and of those nothing is guessed.

Source: the rules of the IANA database (https://www.iana.org/time-zones) say which zone a place belongs to.
"""

CITIES_BY_ZONE = {
    "Africa/Casablanca": "Rabat, Marrakesh, Marrakech",
    "Africa/Johannesburg": "Cape Town, Durban, Pretoria",
    "Africa/Lagos": "Abuja, Kano",
    "Africa/Nairobi": "Mombasa",
    "America/Bogota": "Medellin",
    "America/Chicago": "Houston, Dallas, San Antonio, Austin, Minneapolis, Milwaukee, New Orleans, Memphis, Nashville",
    "America/Denver": "Salt Lake City, Albuquerque",
    "America/Edmonton": "Calgary",
    "America/Guayaquil": "Quito",
    "America/Los_Angeles": "San Francisco, Seattle, San Diego, Las Vegas, Sacramento",
    "America/New_York": (
        "Washington, Washington DC, Washington D.C., Washington D.C, New York City, NYC, Boston,"
        " Philadelphia, Atlanta, Miami, Orlando, Baltimore, Pittsburgh, Cleveland"
    ),
    "America/Sao_Paulo": "Rio de Janeiro, Brasilia, Belo Horizonte, Porto Alegre, Curitiba",
    "America/Toronto": "Ottawa, Quebec",
    "Asia/Dubai": "Abu Dhabi",
    "Asia/Ho_Chi_Minh": "Hanoi, Da Nang",
    "Asia/Jakarta": "Surabaya, Bandung",
    "Asia/Jerusalem": "Haifa",
    "Asia/Karachi": "Lahore, Islamabad, Rawalpindi",
    "Asia/Kolkata": (
        "Delhi, New Delhi, Mumbai, Bombay, Bangalore, Bengaluru, Chennai, Madras, Ahmedabad, Pune, Jaipur, Lucknow"
    ),
    "Asia/Manila": "Quezon City, Cebu, Davao",
    "Asia/Qatar": "Doha",
    "Asia/Riyadh": "Jeddah, Mecca, Medina",
    "Asia/Seoul": "Busan, Incheon, Daegu, Daejeon, Gwangju, Sejong",
    "Asia/Shanghai": "Beijing, Peking, Guangzhou, Shenzhen, Chengdu, Tianjin, Wuhan, Nanjing, Hangzhou, Xi'an",
    "Asia/Taipei": "Kaohsiung, Taichung",
    "Asia/Tehran": "Isfahan, Mashhad, Tabriz",
    "Asia/Tokyo": "Tokio, Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Fukuoka, Hiroshima, Kobe",
    "Australia/Brisbane": "Gold Coast, Cairns",
    "Australia/Sydney": "Canberra",
    "Europe/Amsterdam": "The Hague, Den Haag, Rotterdam, Utrecht, Eindhoven",
    "Europe/Athens": "Thessaloniki, Athen",
    "Europe/Berlin": (
        "Munich, München, Muenchen, Frankfurt, Hamburg, Cologne, Köln, Koeln, Düsseldorf, Duesseldorf, Stuttgart,"
        " Leipzig, Dresden, Bremen, Hanover, Hannover, Nuremberg, Nürnberg, Bonn, Dortmund, Essen"
    ),
    "Europe/Brussels": "Antwerp, Ghent, Bruges, Brussel, Bruxelles",
    "Europe/Bucharest": "Cluj-Napoca, Bukarest",
    "Europe/Copenhagen": "Aarhus, Kopenhagen",
    "Europe/Dublin": "Galway",
    "Europe/Helsinki": "Tampere, Espoo",
    "Europe/Istanbul": "Ankara, Izmir",
    "Europe/Kyiv": "Kharkiv, Lviv, Odesa, Odessa, Dnipro",
    "Europe/Lisbon": "Lisboa, Lissabon",
    "Europe/London": "Manchester, Liverpool, Leeds, Sheffield, Bristol, Edinburgh, Glasgow, Cardiff",
    "Europe/Madrid": "Barcelona, Seville, Sevilla, Bilbao, Zaragoza, Malaga",
    "Europe/Moscow": "Moskau",
    "Europe/Oslo": "Trondheim, Stavanger",
    "Europe/Paris": "Lyon, Marseille, Toulouse, Strasbourg, Bordeaux, Nantes, Lille",
    "Europe/Prague": "Brno, Prag, Praha",
    "Europe/Rome": (
        "Milan, Milano, Naples, Napoli, Turin, Torino, Florence, Firenze, Venice, Venezia, Bologna, Rom, Roma"
    ),
    "Europe/Stockholm": "Gothenburg, Göteborg, Malmö",
    "Europe/Vienna": "Wien, Salzburg, Graz, Linz, Innsbruck",
    "Europe/Warsaw": "Krakow, Gdansk, Wroclaw, Poznan, Warschau",
    "Europe/Zurich": "Geneva, Genève, Genf, Bern, Berne, Basel, Lausanne, Lugano, Zuerich",
    "Pacific/Auckland": "Wellington, Christchurch",
}
"""Names parted by commas; accents are folded when they are looked up."""
