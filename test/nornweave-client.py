"""NornWeave's own Python client against the Postern at the URL given: every call that it has, and every error that it knows.

The inbox `python` gets a mail with the word zebra in it before this runs. Prints one line for each step; the first that
fails ends it.
"""

import sys
import time

import nornweave_client
from nornweave_client import NornWeave

base_url = sys.argv[1]
client = NornWeave(base_url=base_url, max_retries=0)


def step(name, ok):
    print(("ok   " if ok else "FAIL ") + name, flush=True)
    if not ok:
        sys.exit(1)


def refused(kind, status, call):
    try:
        call()
    except kind as error:
        return error.status_code == status
    return False


def first_message(inbox_id):
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        messages = client.messages.list(inbox_id=inbox_id)
        if messages.count > 0:
            return messages.items[0]
        time.sleep(0.05)
    return None


step("health", client.health().status == "ok")

inbox = client.inboxes.create(name="Python", email_username="python")
step("inboxes.create", inbox.email_address == "python@example.test" and inbox.provider_config == {})
step("inboxes.get", client.inboxes.get(inbox.id).id == inbox.id)
step("inboxes.list", inbox.id in [one.id for one in client.inboxes.list()])
step("409", refused(nornweave_client.ApiError, 409, lambda: client.inboxes.create(name="x", email_username="python")))
step("422", refused(nornweave_client.ValidationError, 422, lambda: client.inboxes.create(name="", email_username="x")))
step("404", refused(nornweave_client.NotFoundError, 404, lambda: client.inboxes.get("nothing")))

message = first_message(inbox.id)
step("messages.list", message is not None and message.direction == "inbound" and message.inbox_id == inbox.id)
step("messages.get", client.messages.get(message.id).content_clean == message.content_clean)
step("created_at is aware of its zone", message.created_at.tzinfo is not None)

summary = client.threads.list(inbox_id=inbox.id).items[0]
step("threads.list", summary.id == message.thread_id and summary.subject == "A question" and summary.message_count == 1)
thread = client.threads.get(message.thread_id)
step("threads.get", [(one.role, one.author) for one in thread.messages] == [("user", "ann@elsewhere.test")])

found = client.search.query(query="zebra", inbox_id=inbox.id)
step("search.query", [one.id for one in found] == [message.id])
raw = client.search.query_raw(query="zebra", inbox_id=inbox.id)
step("search.query_raw", raw.count == 1 and raw.query == "zebra")

sent = client.messages.send(inbox_id=inbox.id, to=["bob@elsewhere.test"], subject="Hello", body="**Hi**")
step("messages.send", sent.status == "sent" and sent.provider_message_id is not None)
reply = client.messages.send(
    inbox_id=inbox.id, to=["ann@elsewhere.test"], subject="A question", body="An answer", reply_to_thread_id=thread.id
)
step("messages.send into a thread", reply.thread_id == thread.id)
step("the thread has both", [one.role for one in client.threads.get(thread.id).messages] == ["user", "assistant"])
step("raw responses", client.inboxes.with_raw_response.get(inbox.id).status_code == 200)

client.inboxes.delete(inbox.id)
step("inboxes.delete", refused(nornweave_client.NotFoundError, 404, lambda: client.inboxes.get(inbox.id)))
client.close()
