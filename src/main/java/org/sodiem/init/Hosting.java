package org.sodiem.init;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The server that a repository is to live on, and what it runs there. */
public enum Hosting {
    /** GitHub. */
    github(".github/workflows/"),
    /** GitLab: one file, which belongs in a project of its own once the campaign begins. */
    gitlab(".gitlab-ci.yml"),
    /** Forgejo. */
    forgejo(".forgejo/workflows/");

    private static final List<String> WORKFLOWS = List.of("kiem-tra.yml", "cong-bo.yml", "lien-ket.yml");

    private final String place;

    Hosting(String place) {
        this.place = place;
    }

    /** The templates of this program's {@code ci/}, and where each stands in a repository. */
    Map<String, String> files() {
        if (this == gitlab) {
            return Map.of("ci/gitlab/kiem-tra.gitlab-ci.yml", place);
        }
        Map<String, String> files = new TreeMap<>();
        WORKFLOWS.forEach(name -> files.put("ci/" + name() + "/" + name, place + name));
        return files;
    }
}
