package org.sodiem.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * A machine without git settings: JGit then neither reads nor writes anything in the user's home, starts no program to
 * look for settings, and gives the same answers everywhere.
 */
final class EmptySystem extends SystemReader.Delegate {

    private EmptySystem(SystemReader real) {
        super(real);
    }

    /** Makes JGit see this machine. */
    static void install() {
        if (!(SystemReader.getInstance() instanceof EmptySystem)) {
            SystemReader.setInstance(new EmptySystem(SystemReader.getInstance()));
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    /**
     * Settings in no file, and empty but for one, the exactness of the file system's clock: were it not set, JGit would
     * measure it, which takes seconds and writes probes into the repository.
     */
    private static final class Nothing extends FileBasedConfig {

        Nothing(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            if (section.equals("filesystem")) {
                return name.equals("timestampResolution") ? "2 s" : "0 s";
            }
            return super.getString(section, subsection, name);
        }

        @Override
        public void load() {
            // There is no file to load.
        }

        @Override
        public void save() {
            // There is no file to save to.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
