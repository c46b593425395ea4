package org.sodiem.git;

import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The id of everything in a folder: two folders have the same one where all below them is the same. */
public final class TreeId {

    private final ObjectId id;

    private TreeId(ObjectId id) {
        this.id = id;
    }

    static @Nullable TreeId of(@Nullable ObjectId id) {
        return id == null ? null : new TreeId(id.copy());
    }

    /** The id of these 40 hexadecimal digits. */
    public static TreeId named(String name) {
        return new TreeId(ObjectId.fromString(name));
    }

    ObjectId object() {
        return id;
    }

    /** The id as 40 hexadecimal digits. */
    public String name() {
        return id.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TreeId tree && id.equals(tree.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
