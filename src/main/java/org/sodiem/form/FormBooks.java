package org.sodiem.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.book.BookXml;
import org.sodiem.score.Voices;
import org.sodiem.source.Stamp;
import org.sodiem.source.Stamp.Stamped;

/** Writes forms of one campaign as workbooks, on any number of threads; what those of several units share is made once. */
public final class FormBooks {

    private final String source;
    private final Stamp stamp;
    private final BookXml writer;
    private final Map<Steps.Shape, Steps> shapes = new ConcurrentHashMap<>();

    /**
     * A writer of workbooks that have no stamp.
     *
     * @param source of what files they are made, in words
     */
    public FormBooks(String source) {
        this(source, Stamp.NONE);
    }

    /**
     * A writer of workbooks.
     *
     * @param source of what files they are made, in words
     * @param stamp what takes the places of signs in them
     */
    public FormBooks(String source, Stamp stamp) {
        this.source = source;
        this.stamp = stamp;
        this.writer = new BookXml(stamp);
    }

    /**
     * The bytes of a workbook, the same for the same form.
     *
     * @param voices what offices have found, to be read beside; null where that is not shown
     */
    public byte[] write(Form form, @Nullable Voices voices) {
        return stamped(form, voices).bytes();
    }

    /** The same, with its stamp. */
    public Stamped stamped(Form form, @Nullable Voices voices) {
        return writer.stamped(new FormBook(form, voices, source, stamp, shapes).sheets());
    }
}
