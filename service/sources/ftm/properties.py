"""What the schemata and properties of FollowTheMoney mean here; whatever is not named is a finding."""

from __future__ import annotations

from service.domain.entity import DetailKind, EntityType, NameKind, NameQuality

SUBJECTS = {
    "Person": EntityType.PERSON,
    "Organization": EntityType.ORGANIZATION,
    "Company": EntityType.ORGANIZATION,
    "PublicBody": EntityType.ORGANIZATION,
    # A LegalEntity is what is a person or an organization, nobody knows which.
    "LegalEntity": EntityType.OTHER,
    "Vessel": EntityType.VESSEL,
    "Airplane": EntityType.AIRCRAFT,
    "CryptoWallet": EntityType.WALLET,
    "Asset": EntityType.OTHER,
    "BankAccount": EntityType.OTHER,
    "RealEstate": EntityType.OTHER,
    "Security": EntityType.OTHER,
    "Vehicle": EntityType.OTHER,
}
"""The schemata of what can be designated."""

NAMES = {
    "name": (NameKind.AKA, NameQuality.UNSTATED),
    "alias": (NameKind.AKA, NameQuality.UNSTATED),
    "weakAlias": (NameKind.AKA, NameQuality.WEAK),
    "previousName": (NameKind.FKA, NameQuality.UNSTATED),
    "abbreviation": (NameKind.ACRONYM, NameQuality.UNSTATED),
}
"""Kind and quality of the names of each property; the one of `name` that is the caption is the primary name."""

COUNTRIES = ("nationality", "citizenship", "country", "jurisdiction", "mainCountry", "flag")
"""The properties that say to which country the entity belongs."""

IDENTIFIERS = {
    "bikCode": "bik",
    "bvdId": "bvd",
    "cageCode": "cage",
    "callSign": "call sign",
    "cikCode": "cik",
    "crsNumber": "crs",
    "cryptoAddress": "wallet",
    "dunsCode": "duns",
    "iban": "iban",
    "icaoCode": "icao",
    "idNumber": "identity document",
    "imoNumber": "imo",
    "innCode": "inn",
    "isin": "isin",
    "isinCode": "isin",
    "kppCode": "kpp",
    "leiCode": "lei",
    "licenseNumber": "license",
    "mmsi": "mmsi",
    "npiCode": "npi",
    "ogrnCode": "ogrn",
    "okpoCode": "okpo",
    "passportNumber": "passport",
    "permId": "permid",
    "publicKey": "wallet",
    "registrationNumber": "registration",
    "serialNumber": "serial number",
    "socialSecurityNumber": "social security",
    "swiftBic": "swift",
    "taxNumber": "tax id",
    "uniqueEntityId": "uei",
    "unscId": "un-ref",
    "uscCode": "uscc",
    "vatCode": "vat",
    "wikidataId": "wikidata",
}
"""The scheme of the numbers of each property."""

DETAILS = {
    "address": DetailKind.ADDRESS,
    "full": DetailKind.ADDRESS,
    "birthDate": DetailKind.BIRTH_DATE,
    "birthPlace": DetailKind.BIRTH_PLACE,
    "birthCountry": DetailKind.BIRTH_PLACE,
    "nationality": DetailKind.NATIONALITY,
    "citizenship": DetailKind.CITIZENSHIP,
    "gender": DetailKind.GENDER,
    "title": DetailKind.TITLE,
    "position": DetailKind.POSITION,
    "email": DetailKind.CONTACT,
    "phone": DetailKind.CONTACT,
    "website": DetailKind.CONTACT,
    "reason": DetailKind.REASON,
    "notes": DetailKind.REMARK,
    "summary": DetailKind.REMARK,
    "description": DetailKind.REMARK,
    "program": DetailKind.PROGRAM_TAG,
    "programId": DetailKind.PROGRAM_TAG,
    "provisions": DetailKind.MEASURE,
    "authority": DetailKind.LEGAL_AUTHORITY,
    "listingDate": DetailKind.LISTED_ON,
    "modifiedAt": DetailKind.UPDATED_ON,
    "last_change": DetailKind.UPDATED_ON,
}
"""What the texts of a property are, where a word of ours says it."""

OTHER = frozenset(
    (
        "accountId", "accountNumber", "accountType", "alephUrl", "amount", "amountEur", "amountUsd",
        "appearance", "area", "authorityId", "balance", "balanceDate", "bankAddress", "bankName", "bic",
        "biography", "blockchain", "brightQueryId", "brightQueryOrgId", "buildDate", "cadastralCode",
        "caemCode", "capital", "censusBlock", "city", "classification", "closingDate", "coatoCode",
        "collateral", "country", "createDate", "createdAt", "creationDate", "currency", "currencySymbol",
        "custodyType", "date", "deadweightTonnage", "deathDate", "deregistrationDate", "dissolutionDate",
        "duration", "education", "encumbrance", "endDate", "ethnicity", "eyeColor", "fatherName", "figiCode",
        "firstName", "flag", "fnsCode", "fssCode", "giiNumber", "givenName", "googlePlaceId",
        "grossRegisteredTonnage", "hairColor", "height", "icijId", "incorporationDate", "indexText", "ipoCode",
        "irsCode", "issueDate", "jibCode", "jurisdiction", "keywords", "landType", "lastName", "latitude",
        "legalForm", "longitude", "mainCountry", "managingExchange", "manufacturer", "maturityDate",
        "maxBalance", "maxBalanceDate", "mbsCode", "middleName", "model", "motherName", "nameChangeDate",
        "nameSuffix", "namesMentioned", "navigationArea", "number", "okopfCode", "oksmCode", "okvedCode",
        "opencorporatesUrl", "openingDate", "osmId", "pastFlags", "pastTypes", "personalNumber", "pfrNumber",
        "political", "postOfficeBox", "postalCode", "privateKey", "profession", "programUrl", "propertyType",
        "publisher", "publisherUrl", "recordId", "region", "registrationDate", "registrationPort", "religion",
        "remarks", "retrievedAt", "ricCode", "sayariId", "secondName", "sector", "sourceUrl", "spokenLanguage",
        "startDate", "state", "status", "street", "street2", "surname", "taxStatus", "tenure", "ticker",
        "titleNumber", "tonnage", "topics", "type", "voenCode", "weight", "wikipediaUrl",
    )
)  # fmt: skip
"""What is kept as it stands, under the name of its property."""

REFERENCES = frozenset(
    ("addressEntity", "bank", "holder", "issuer", "operator", "owner", "parent", "proof", "riskSource")
)
"""The properties of an entity that name another."""

LINKS = frozenset(
    (
        "Associate", "Control", "CourtCaseParty", "Debt", "Directorship", "Documentation", "Employment",
        "Family", "Membership", "Occupancy", "Ownership", "ProjectParticipant", "Representation", "Similar",
        "Succession", "UnknownLink",
    )
)  # fmt: skip
"""The schemata that say how entities are related."""

DOCUMENTS = frozenset({"Passport", "Identification"})
"""The schemata of documents that somebody holds."""
