package org.sodiem.render;

import freemarker.template.TemplateModelException;

/** A template asks for something under a name that is not there. */
final class UnknownName extends TemplateModelException {

    private static final long serialVersionUID = 1;

    private final String name;
    private final String known;

    /**
     * A name that is not there.
     *
     * @param known what there is, for people
     */
    UnknownName(String message, String name, String known) {
        super(message);
        this.name = name;
        this.known = known;
    }

    String name() {
        return name;
    }

    String known() {
        return known;
    }
}
