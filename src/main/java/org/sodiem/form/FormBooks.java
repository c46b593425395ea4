package org.sodiem.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.book.BookXml;
import org.sodiem.score.Voices;

/** Writes forms of one campaign as workbooks, on any number of threads; what those of several units share is made once. */
public final class FormBooks {

    private final BookXml writer = new BookXml();
    private final Map<Steps.Shape, Steps> shapes = new ConcurrentHashMap<>();

    /**
     * The bytes of a workbook, the same for the same form.
     *
     * @param voices what offices have found, to be read beside; null where that is not shown
     * @param source of what files it is made, in words
     */
    public byte[] write(Form form, @Nullable Voices voices, String source) {
        return writer.write(new FormBook(form, voices, shapes).sheets(source));
    }
}
