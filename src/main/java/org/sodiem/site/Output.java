package org.sodiem.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Where a site goes; several threads may write different files at once. */
public interface Output {

    /**
     * Writes one file.
     *
     * @param path from the site's root, '/' between names
     * @param content its bytes
     */
    void write(String path, byte[] content) throws IOException;

    /** Writes one file of text, in UTF-8. */
    default void write(String path, String content) throws IOException {
        write(path, content.getBytes(StandardCharsets.UTF_8));
    }
}
