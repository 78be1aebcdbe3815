"""What an entity of the ENHANCED form and of a delta file can hold, so that anything else is noticed."""

from service.sources.ofac.tree import paths_of

_DATE = "@id fromDateBegin fromDateEnd toDateBegin toDateEnd isApproximate isDateRange"
_TRANSLATED = "@id @action isPrimary script script/@refId"
ENTITY = paths_of(f"""
: @id @action generalInfo sanctionsLists sanctionsPrograms sanctionsTypes legalAuthorities names addresses features
: identityDocuments relationships
generalInfo: identityId entityType entityType/@refId remarks title @action
sanctionsLists: sanctionsList sanctionsList/@refId sanctionsList/@id sanctionsList/@datePublished sanctionsList/@action
sanctionsPrograms: sanctionsProgram sanctionsProgram/@refId sanctionsProgram/@id sanctionsProgram/@action
sanctionsTypes: sanctionsType sanctionsType/@refId sanctionsType/@id sanctionsType/@action
legalAuthorities: legalAuthority legalAuthority/@refId legalAuthority/@id legalAuthority/@action
names: name
names/name: @id @action isPrimary aliasType aliasType/@refId isLowQuality translations
names/name/translations: translation
names/name/translations/translation: {_TRANSLATED} formattedFirstName formattedLastName formattedFullName nameParts
names/name/translations/translation/nameParts: namePart
names/name/translations/translation/nameParts/namePart: @id @action type type/@refId value
addresses: address
addresses/address: @id @action country country/@refId translations
addresses/address/translations: translation
addresses/address/translations/translation: {_TRANSLATED} addressParts
addresses/address/translations/translation/addressParts: addressPart
addresses/address/translations/translation/addressParts/addressPart: @id @action type type/@refId value
features: feature
features/feature: @id @action type type/@featureTypeId versionId value valueRefId valueDate isPrimary
features/feature: reliability reliability/@refId comments
features/feature/valueDate: {_DATE}
identityDocuments: identityDocument
identityDocuments/identityDocument: @id @action type type/@refId name name/@nameId name/@nameTranslationId
identityDocuments/identityDocument: documentNumber isValid issuingCountry issuingCountry/@refId issuingLocation
identityDocuments/identityDocument: issuingAuthority issueDate expirationDate comments
identityDocuments/identityDocument/issueDate: {_DATE}
identityDocuments/identityDocument/expirationDate: {_DATE}
relationships: relationship
relationships/relationship: @id @action type type/@refId relatedEntity relatedEntity/@entityId quality quality/@refId
relationships/relationship: comments
""")
ROOT = paths_of("""
: publicationInfo referenceValues featureTypes entities @schemaLocation
publicationInfo: dataAsOf datePublished publicationType filters
publicationInfo/filters: sanctionsLists
publicationInfo/filters/sanctionsLists: sanctionsList sanctionsList/@refId
""")
OPAQUE = frozenset({"referenceValues", "featureTypes", "entities"})
