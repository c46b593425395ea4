package org.sodiem.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this program is called, and its version. */
public final class Program {

    /** The version, as the build states it. */
    public static final String VERSION = readVersion();

    private Program() {}

    private static String readVersion() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Program.class.getResourceAsStream("program.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "?");
    }
}
