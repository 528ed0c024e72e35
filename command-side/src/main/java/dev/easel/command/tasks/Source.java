package dev.easel.command.tasks;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that a task works on.
 *
 * @param sentAs the property that named it
 * @param ofParent whether it is an output of the parent task
 * @param address where the owner can see it
 */
record Source(String storageKey, String sentAs, boolean ofParent, String address) {

    static final String KEY = "storageKey";
    static final String OLDER_KEY = "imageStorageKey";
    static final String URL = "sourceImageUrl";
    static final List<String> NAMES = List.of(KEY, OLDER_KEY, URL);

    /** The input by the name that the schema has for it. What the parent made need not have one. */
    ObjectNode asDeclared(ObjectNode rest, InputSchema schema) {
        var name = NAMES.stream().filter(schema::declares).findFirst();
        var all = rest.deepCopy();
        if (name.isPresent() || !ofParent) {
            all.put(name.orElse(sentAs), name.filter(URL::equals).isPresent() ? address : storageKey);
        }
        return all;
    }

    /** The input as the work is given it. */
    ObjectNode asWorkedOn(ObjectNode rest) {
        return rest.deepCopy().put(KEY, storageKey);
    }
}
