package dev.easel.engine.sagas;

import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;

/**
 * A saga as its rows tell it.
 *
 * @param type the wire name
 * @param state JSON
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as the database has them; nobody compares the records
record StoredSaga(String id, String type, String revision, byte[] state, Set<AssociationValue> associations) {}
