package dev.easel.api.assets;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;
import dev.easel.api.tasks.TaskId;

/** Names a stored file. */
public record AssetId(String value) implements Identifier {

    public static final String PREFIX = "ast";

    public AssetId {
        Identifier.requirePrefix(PREFIX, value);
    }

    /** The asset that keeps one output of a task: saving it twice is saving it once. */
    public static AssetId of(TaskId task, int outputIndex) {
        return new AssetId(Derived.id(PREFIX, task.value(), Integer.toString(outputIndex)));
    }

    @Override
    public String toString() {
        return value;
    }
}
