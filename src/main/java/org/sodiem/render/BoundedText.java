package org.sodiem.render;

import java.io.IOException;
import java.io.Writer;

/** The text of a page, as long as a page can be: what is longer comes from a template without an end. */
final class BoundedText extends Writer {

    /** Far more than the largest page of a nation of 3,321 units has, in UTF-16 units. */
    private static final int MOST = 1 << 25;

    private final StringBuilder text = new StringBuilder(1 << 16);

    /** More text than a page can have. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void write(char[] chars, int from, int count) throws IOException {
        if (text.length() > MOST - count) {
            throw new TooLong();
        }
        text.append(chars, from, count);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
