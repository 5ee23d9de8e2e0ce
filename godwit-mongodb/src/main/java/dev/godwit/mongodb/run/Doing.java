package dev.godwit.mongodb.run;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

/**
 * With what a unit does its work.
 *
 * @param session carries the transaction where there is one
 */
record Doing(MongoClient client, MongoDatabase database, ClientSession session) {}
