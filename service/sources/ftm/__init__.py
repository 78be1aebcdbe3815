"""Lists as FollowTheMoney entities, one JSON object a line, as OpenSanctions publishes `entities.ftm.json`."""
