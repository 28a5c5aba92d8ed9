"""What a store on disk promises beyond one in memory: it opens again, and a killed writer leaves whole batches."""

import signal
import subprocess
import sys
import time

from briefings.store.opening import open_store
from tests.briefings.store.readings import reading

BATCH = 7
WRITER = f"""
import itertools, sys
from briefings.store.opening import open_store
from tests.briefings.store.readings import reading
store = open_store(sys.argv[1])
for batch in itertools.count():
    store.save([
        reading(f"Batch {{batch}} article {{n}} of Jo Roe", people=["Jo Roe"], quotes=[("article", "Jo Roe", "direct")])
        for n in range({BATCH})
    ])
    print(batch, flush=True)
"""


def test_a_store_opens_again_with_all_it_had(durable_url: str) -> None:
    first = open_store(durable_url)
    kept = reading("Jo Roe stayed.", people=["Jo Roe"])
    first.save([kept])
    before = first.state(), first.people(), first.search("stayed")
    first.close()
    again = open_store(durable_url)
    assert (again.state(), again.people(), again.search("stayed")) == before
    assert again.articles([kept.article.id]) == (kept.article,)
    again.close()


def test_two_stores_on_one_database_see_each_others_writes(durable_url: str) -> None:
    one, other = open_store(durable_url), open_store(durable_url)
    one.save([reading("From one.")])
    other.save([reading("From the other.")])
    assert one.state() == other.state()
    assert one.state().articles == 2
    one.close()
    other.close()


def test_a_killed_writer_leaves_no_half_batch(durable_url: str) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITER, durable_url], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    told = [int(writer.stdout.readline()) for _ in range(5)]
    time.sleep(0.013)
    writer.send_signal(signal.SIGKILL)
    told += [int(line) for line in writer.stdout.read().splitlines()]
    writer.wait()
    writer.stdout.close()
    store = open_store(durable_url)
    articles = store.state().articles
    assert articles % BATCH == 0
    assert articles >= BATCH * len(told)
    assert store.count_articles(people=["roe jo"]) == articles
    assert len(store.find_quotes(speakers=["roe jo"], limit=10**6)) == articles
    assert len(store.find_articles(phrases=["batch"], limit=10**6)) == articles
    (person,) = store.people()
    assert (person.articles, person.quotes) == (articles, articles)
    store.close()
