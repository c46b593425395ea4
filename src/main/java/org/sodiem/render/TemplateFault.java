package org.sodiem.render;

/** A template that does not fit its record: a fault of the program or of a template, never of the data. */
public final class TemplateFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    TemplateFault(String template, Throwable cause) {
        super(template + ": " + cause.getMessage(), cause);
    }
}
