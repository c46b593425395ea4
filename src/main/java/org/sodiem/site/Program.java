package org.sodiem.site;

import org.sodiem.source.Resource;

/** What this program is called, and its version. */
public final class Program {

    /** The version, as the build states it. */
    public static final String VERSION =
            Resource.properties(Program.class, "program.properties").getOrDefault("version", "?");

    private Program() {}
}
