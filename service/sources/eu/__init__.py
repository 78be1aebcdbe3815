"""The European Union's consolidated list of financial sanctions, in the two forms of its Financial Sanctions Files."""
