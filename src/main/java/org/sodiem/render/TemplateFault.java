package org.sodiem.render;

import org.jspecify.annotations.Nullable;

/** A template of the program that does not fit its record: a fault of the program, never of the data. */
public final class TemplateFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    TemplateFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
