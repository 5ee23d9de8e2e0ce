package dev.godwit.mongodb.change;

import org.bson.BsonDocument;

/**
 * Documents that stand in the way of a change: it is refused while there are any.
 *
 * @param documents finds them
 * @param refusal what they would make go wrong; comes behind "documents of users"
 * @param hint how to go on
 */
public record Obstacle(BsonDocument documents, String refusal, String hint) {}
