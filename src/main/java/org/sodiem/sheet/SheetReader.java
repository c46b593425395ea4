package org.sodiem.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the tables of a file, whatever its name says.
 *
 * <p>Word and LibreOffice files are archives of XML, read by the JDK alone: no library that is small gives merged cells, bold
 * and the tables of a DOCX.
 */
public final class SheetReader {

    private static final int ZIP = 0x504B0304;
    private static final int OLE = 0xD0CF11E0;

    private SheetReader() {}

    /**
     * Reads a file.
     *
     * @throws IOException where the machine cannot read it; whatever is in it is told, never thrown
     */
    public static Reading read(Path file) throws IOException {
        int magic = magic(file);
        if (magic == OLE) {
            return new Reading(null, Refusal.OLD_OR_LOCKED);
        }
        if (magic != ZIP) {
            return new Reading(null, Refusal.KIND);
        }
        if (Files.size(file) > Budget.FILE) {
            return new Reading(null, Refusal.TOO_LARGE);
        }
        try (OfficeParts parts = new OfficeParts(file)) {
            return new Reading(new Workbook(sheets(parts)), null);
        } catch (RefusedException e) {
            return new Reading(null, e.refusal());
        }
    }

    private static List<Sheet> sheets(OfficeParts parts) throws IOException {
        parts.refuseMacros();
        if (parts.has("content.xml")) {
            return new Ods(parts).sheets();
        }
        String main = parts.main();
        return main.startsWith("word/") ? new Docx(parts, main).sheets() : new Xlsx(parts, main).sheets();
    }

    private static int magic(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(4);
            int magic = 0;
            for (byte b : first) {
                magic = (magic << 8) | (b & 0xFF);
            }
            return first.length == 4 ? magic : 0;
        }
    }
}
