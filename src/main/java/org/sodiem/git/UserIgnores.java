package org.sodiem.git;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * The one setting of the user's that says what git sees: which file names what is ignored in every repository. Looked for
 * where git does, and no other setting of the user's or the system's is read.
 *
 * @param environment the variables that say where settings are
 */
record UserIgnores(Map<String, String> environment) {

    private static final String SECTION = "core";
    private static final String NAME = "excludesFile";

    /** Lets JGit know that file, where the repository itself names none. */
    void tell(StoredConfig own) throws IOException {
        if (own.getString(SECTION, null, NAME) == null) {
            String file = file();
            if (file != null) {
                own.setString(SECTION, null, NAME, file); // in memory alone: nobody saves these settings
            }
        }
    }

    private @Nullable String file() throws IOException {
        String global = environment.get("GIT_CONFIG_GLOBAL");
        Stream<@Nullable String> settings = Stream.of(
                global == null ? inHome(".gitconfig") : global,
                global == null ? inSettings("config") : null,
                isSet("GIT_CONFIG_NOSYSTEM") ? null : environment.getOrDefault("GIT_CONFIG_SYSTEM", "/etc/gitconfig"));
        for (String path : (Iterable<@Nullable String>) settings::iterator) {
            String named = path == null ? null : named(new File(path));
            if (named != null) {
                return named.startsWith("~/") ? inHome(named.substring(2)) : named;
            }
        }
        return inSettings("ignore");
    }

    private static @Nullable String named(File settings) throws IOException {
        FileBasedConfig config = new FileBasedConfig(settings, FS.DETECTED);
        try {
            config.load();
        } catch (ConfigInvalidException e) {
            throw BrokenRepositoryException.because(new IOException(e));
        }
        return config.getString(SECTION, null, NAME);
    }

    private @Nullable String inSettings(String name) {
        return isSet("XDG_CONFIG_HOME")
                ? new File(environment.get("XDG_CONFIG_HOME"), "git/" + name).getPath()
                : inHome(".config/git/" + name);
    }

    private @Nullable String inHome(String name) {
        return isSet("HOME") ? new File(environment.get("HOME"), name).getPath() : null;
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }
}
