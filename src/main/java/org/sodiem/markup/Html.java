package org.sodiem.markup;

/** A piece of HTML that has been cleaned; only {@link Markdown} makes it. */
public final class Html {

    private final String text;

    Html(String text) {
        this.text = text;
    }

    /** The HTML itself, safe to print as it is. */
    public String text() {
        return text;
    }
}
