"""Articles: which designated parties a text names, how they stand, and whether what it says of them is true."""

from service.api import asked as read
from service.api.operation import Asked, Operation
from service.api.reply import Reply
from service.api.schemas import dump_article
from service.api.schemas.article_answer import ArticleAnswerSchema
from service.api.schemas.article_body import ArticleBody
from service.screening import evidence
from service.screening.counter import Screening


def articles(screening: Screening, asked: Asked) -> Reply:
    """Screen an article.

    Every designated party that the text or the title names, each with its designations as of the article's day;
    and every claim about a designation, held against the records. Just one of `text` and `html` is required. A
    mention is a proposal that a person decides on; that there is none is no clearance. Question and answer are
    kept, the text itself only with `keep_text`.
    """
    answer = screening.article(read.article(asked.body, screening.now()))
    body = dump_article(answer, read.echo_article(asked.body))
    screening.keep([evidence.record(answer, asked.body, body)])
    return Reply(body)


OPERATIONS = (
    Operation(
        "/v1/articles",
        articles,
        ArticleAnswerSchema,
        "articles",
        body=ArticleBody,
        problems=(503,),
        example={
            "text": "Officials said that Example Trading House had been designated on Monday.",
            "title": "Sanctions on a trading house",
            "published": "2025-08-12",
        },
    ),
)
