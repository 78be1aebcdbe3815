"""The features of the score and what each weighs: a score is the sum of its features, kept within 0 and 1."""

WEIGHTS = {
    "exact_name": 1.0,
    "spacing": 0.99,
    "words": 1.0,
    "extra_words": -0.8,
    "opposed_words": -0.1,
    "word_order": -0.02,
    "descent": -0.25,
    "numbers": -0.3,
    "acronym": 0.55,
    "identifier_agrees": 1.0,
    "identifier_differs": -0.05,
    "type_agrees": 0.01,
    "type_differs": -0.05,
    "birth_date_agrees": 0.03,
    "birth_date_differs": -0.1,
    "country_agrees": 0.02,
    "country_differs": -0.03,
}
