package org.sodiem.language;

import java.util.Locale;

/** A constant of an enum, under the name that it has in files and messages. */
public interface Named {

    /** The name in the program. */
    String name();

    /** The name in files and messages: lower case, words joined by hyphens. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
