package org.sodiem.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.source.FolderTree;
import org.sodiem.source.Sha256;

/** A table of states of a repository: what the git command says of each, and what this program says. */
class CheckoutTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String EVIDENCE = "submissions/2023/xa-an/evidence/";
    private static final String WHEN = "2023-11-10T08:00:00+07:00";

    @TempDir
    private Path temporary;

    /** Brings a repository into a state; gives the folder that is looked at. */
    @FunctionalInterface
    private interface Making {
        Path of(RepoBuilder repo) throws IOException;
    }

    /**
     * A row.
     *
     * @param git what {@code git status --porcelain} says, a line each
     * @param ours what counts as changed
     */
    private record State(String name, Making making, List<String> git, List<String> ours) {}

    private static State clean(String name, Making making) {
        return new State(name, making, List.of(), List.of());
    }

    private static State state(String name, Making making, String git, String... ours) {
        return new State(name, making, git.lines().toList(), List.of(ours));
    }

    private static Path here(RepoBuilder repo, String path, String text) throws IOException {
        return repo.write(path, text).folder();
    }

    private static List<State> states() {
        return List.of(
                clean("as committed", RepoBuilder::folder),
                state("changed", repo -> here(repo, AN, "year: 2024\n"), " M " + AN, AN),
                state(
                        "taken away",
                        repo -> {
                            Files.delete(repo.folder().resolve(AN));
                            return repo.folder();
                        },
                        " D " + AN,
                        AN),
                state(
                        "added, not tracked",
                        repo -> here(repo, EVIDENCE + "moi.pdf", "x"),
                        "?? " + EVIDENCE + "moi.pdf",
                        EVIDENCE + "moi.pdf"),
                state(
                        "added and staged, though ignored",
                        repo -> {
                            here(repo, EVIDENCE + "moi.tmp", "x");
                            repo.git("add", "-f", EVIDENCE + "moi.tmp");
                            return repo.folder();
                        },
                        "A  " + EVIDENCE + "moi.tmp",
                        EVIDENCE + "moi.tmp"),
                state(
                        "a link that is not tracked",
                        repo -> {
                            Files.createSymbolicLink(repo.folder().resolve(EVIDENCE + "la"), Path.of("bc-90.pdf"));
                            return repo.folder();
                        },
                        "?? " + EVIDENCE + "la",
                        EVIDENCE + "la"),
                state(
                        "what no loader reads",
                        repo -> here(repo, "submissions/.khong-doc", "x"),
                        "?? submissions/.khong-doc"),
                clean("ignored by .gitignore", repo -> here(repo, EVIDENCE + "~$bc-90.docx", "x")),
                clean("in an ignored folder", repo -> here(repo, "submissions/2023/xa-an/tam/sau/x.pdf", "x")),
                state(
                        "not ignored after all",
                        repo -> here(repo, EVIDENCE + "giu.tmp", "x"),
                        "?? " + EVIDENCE + "giu.tmp",
                        EVIDENCE + "giu.tmp"),
                clean("ignored by a .gitignore deep below", repo -> {
                    repo.write("submissions/2023/.gitignore", "*.bak\n").commit("x", WHEN);
                    return here(repo, EVIDENCE + "a.bak", "x");
                }),
                clean("ignored by info/exclude", repo -> {
                    here(repo, ".git/info/exclude", "*.nhap\n");
                    return here(repo, EVIDENCE + "a.nhap", "x");
                }),
                clean("ignored by core.excludesFile", repo -> {
                    here(repo, ".git/loai-tru", "*.nhap\n");
                    repo.git(
                            "config",
                            "core.excludesFile",
                            repo.folder().resolve(".git/loai-tru").toString());
                    return here(repo, EVIDENCE + "a.nhap", "x");
                }),
                clean("ignored by info/exclude, in a worktree", repo -> {
                    here(repo, ".git/info/exclude", "*.nhap\n");
                    repo.git("worktree", "add", "--quiet", "--detach", repo.folder() + ".loai");
                    Files.writeString(Path.of(repo.folder() + ".loai", EVIDENCE + "a.nhap"), "x");
                    return Path.of(repo.folder() + ".loai");
                }),
                clean("ignored by the user's own file", repo -> {
                    users(repo, ".config/git/ignore", "*.nhap\n");
                    return here(repo, EVIDENCE + "a.nhap", "x");
                }),
                clean("ignored by the file that the user names", repo -> {
                    users(repo, ".gitconfig", "[core]\n\texcludesFile = ~/bo-qua\n");
                    users(repo, "bo-qua", "*.nhap\n");
                    return here(repo, EVIDENCE + "a.nhap", "x");
                }),
                clean("ignored by the file that the user names in .config", repo -> {
                    users(repo, ".config/git/config", "[core]\n\texcludesFile = ~/bo-qua\n");
                    users(repo, "bo-qua", "*.nhap\n");
                    return here(repo, EVIDENCE + "a.nhap", "x");
                }),
                state(
                        "ignored by the user, who names another file",
                        repo -> {
                            users(repo, ".gitconfig", "[core]\n\texcludesFile = ~/bo-qua\n");
                            users(repo, ".config/git/ignore", "*.nhap\n");
                            return here(repo, EVIDENCE + "a.nhap", "x");
                        },
                        "?? " + EVIDENCE + "a.nhap",
                        EVIDENCE + "a.nhap"),
                state(
                        "ignored by the user, and the repository names another file",
                        repo -> {
                            users(repo, ".config/git/ignore", "*.nhap\n");
                            repo.git("config", "core.excludesFile", "/dev/null");
                            return here(repo, EVIDENCE + "a.nhap", "x");
                        },
                        "?? " + EVIDENCE + "a.nhap",
                        EVIDENCE + "a.nhap"),
                clean("tracked though ignored", repo -> {
                    here(repo, EVIDENCE + "co.tmp", "x");
                    repo.git("add", "-f", EVIDENCE + "co.tmp");
                    repo.commit("x", WHEN);
                    return repo.folder();
                }),
                clean("a file behind Git LFS", repo -> {
                    byte[] own = "nội dung thật".getBytes(StandardCharsets.UTF_8);
                    return smudged(repo, "lfs", pointer(own), own);
                }),
                state(
                        "another file behind Git LFS",
                        repo -> {
                            byte[] own = "nội dung thật".getBytes(StandardCharsets.UTF_8);
                            smudged(repo, "lfs", pointer(own), own);
                            return here(repo, EVIDENCE + "lon.pdf", "nội dung khác");
                        },
                        " M " + EVIDENCE + "lon.pdf",
                        EVIDENCE + "lon.pdf"),
                clean("a pointer of Git LFS that was not fetched", repo -> {
                    byte[] pointer = pointer("nội dung thật".getBytes(StandardCharsets.UTF_8));
                    return smudged(repo, "lfs", pointer, pointer);
                }),
                clean(
                        "behind a filter that is not known",
                        repo -> smudged(
                                repo,
                                "la",
                                "trong kho".getBytes(StandardCharsets.UTF_8),
                                "ra ngoài".getBytes(StandardCharsets.UTF_8))),
                clean("ident", repo -> attributes(repo, "*.txt ident", "a.txt", "x $Id$ y\n")),
                clean(
                        "working-tree-encoding",
                        repo -> attributes(
                                repo, "*.txt working-tree-encoding=UTF-16LE-BOM eol=crlf", "a.txt", "Xã An\nhai\n")),
                clean("eol=crlf", repo -> attributes(repo, "*.txt text eol=crlf", "a.txt", "một\nhai\n")),
                state(
                        "line ends alone, without an attribute",
                        repo -> here(
                                repo,
                                AN,
                                Files.readString(repo.folder().resolve(AN)).replace("\n", "\r\n")),
                        " M " + AN),
                clean("assumed unchanged", repo -> {
                    repo.git("update-index", "--assume-unchanged", AN);
                    return here(repo, AN, "year: 2024\n");
                }),
                clean("sparse, by patterns", repo -> {
                    repo.git("sparse-checkout", "set", "--no-cone", "/criteria/", "/submissions/2023/xa-an/");
                    return repo.folder();
                }),
                clean("sparse, by folders", repo -> {
                    repo.git("sparse-checkout", "set", "--cone", "criteria", "submissions/2023/xa-an");
                    return repo.folder();
                }),
                clean("sparse, with a sparse index", repo -> {
                    repo.git(
                            "sparse-checkout", "set", "--cone", "--sparse-index", "criteria", "submissions/2023/xa-an");
                    return repo.folder();
                }),
                state(
                        "sparse, and something left was taken away",
                        repo -> {
                            repo.git("sparse-checkout", "set", "--cone", "criteria", "submissions/2023/xa-an");
                            Files.delete(repo.folder().resolve(AN));
                            return repo.folder();
                        },
                        " D " + AN,
                        AN),
                clean("a split index", repo -> {
                    repo.git("update-index", "--split-index");
                    repo.git("update-index", "--assume-unchanged", AN);
                    return here(repo, AN, "year: 2024\n");
                }),
                clean("an index of version 4", repo -> {
                    repo.git("update-index", "--index-version", "4", "--assume-unchanged", AN);
                    return here(repo, AN, "year: 2024\n");
                }),
                clean("git's folder elsewhere", repo -> {
                    repo.git("init", "--quiet", "--separate-git-dir", repo.folder() + ".kho");
                    return repo.folder();
                }),
                clean("a detached HEAD", repo -> {
                    repo.git("checkout", "--quiet", "--detach", "HEAD~1");
                    return repo.folder();
                }),
                clean("an index that is locked", repo -> {
                    here(repo, ".git/index.lock", "");
                    return repo.folder();
                }),
                state(
                        "staged, and changed back",
                        repo -> {
                            String own = Files.readString(repo.folder().resolve(AN));
                            repo.write(AN, "year: 2024\n").git("add", AN);
                            return here(repo, AN, own);
                        },
                        "MM " + AN),
                state(
                        "announced by add -N",
                        repo -> {
                            here(repo, EVIDENCE + "moi.pdf", "x");
                            repo.git("add", "-N", EVIDENCE + "moi.pdf");
                            return repo.folder();
                        },
                        " A " + EVIDENCE + "moi.pdf",
                        EVIDENCE + "moi.pdf"),
                clean("objects of another clone", repo -> {
                    repo.git("clone", "--quiet", "--shared", ".", repo.folder() + ".chung");
                    return Path.of(repo.folder() + ".chung");
                }),
                clean("a worktree, detached", repo -> {
                    repo.git("worktree", "add", "--quiet", "--detach", repo.folder() + ".cay");
                    return Path.of(repo.folder() + ".cay");
                }),
                clean("a worktree of a bare repository", repo -> {
                    repo.git("clone", "--quiet", "--bare", ".", repo.folder() + ".tran");
                    new RepoBuilder(repo.folder())
                            .git(
                                    "--git-dir=" + repo.folder() + ".tran",
                                    "worktree",
                                    "add",
                                    "--quiet",
                                    repo.folder() + ".la",
                                    "main");
                    return Path.of(repo.folder() + ".la");
                }),
                clean("a submodule", repo -> {
                    Path above = Path.of(repo.folder() + ".tren");
                    RepoBuilder top = new RepoBuilder(above);
                    top.git("submodule", "--quiet", "add", repo.folder().toString(), "du-lieu");
                    return above.resolve("du-lieu");
                }),
                clean("a partial clone", repo -> clone(repo, "--filter=blob:none")),
                clean("a shallow clone", repo -> clone(repo, "--depth=1")),
                clean("a partial, sparse clone", repo -> {
                    Path clone = clone(repo, "--filter=blob:none", "--sparse");
                    new RepoBuilder(clone).git("sparse-checkout", "add", "criteria", "submissions/2023/xa-an");
                    return clone;
                }));
    }

    private static void users(RepoBuilder repo, String path, String text) throws IOException {
        Path file = home(repo.folder()).resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The user's folder, beside the repositories of a row. */
    private static Path home(Path folder) {
        return folder.resolveSibling("nha");
    }

    private static Path clone(RepoBuilder repo, String... how) throws IOException {
        repo.git("config", "uploadpack.allowFilter", "true");
        String to = repo.folder() + ".ban";
        repo.git(Stream.of(Stream.of("clone", "--quiet"), Stream.of(how), Stream.of("file://" + repo.folder(), to))
                .flatMap(part -> part)
                .toArray(String[]::new));
        return Path.of(to);
    }

    private static byte[] pointer(byte[] file) {
        return ("version https://git-lfs.github.com/spec/v1\noid sha256:" + Sha256.of(file) + "\nsize " + file.length
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A file behind a filter whose program is not there: what is committed, and what lies in the folder. */
    private static Path smudged(RepoBuilder repo, String filter, byte[] committed, byte[] inFolder) throws IOException {
        Path file = repo.folder().resolve(EVIDENCE + "lon.pdf");
        Files.write(file, committed);
        repo.commit("x", WHEN);
        repo.write(".gitattributes", "lon.pdf filter=" + filter + " -text\n").commit("x", WHEN);
        // Git runs the filter once, as a checkout would; this program never does.
        Path smudge = repo.folder().resolve(".git/smudge");
        Files.write(smudge, inFolder);
        Path clean = repo.folder().resolve(".git/clean");
        Files.write(clean, committed);
        repo.git("config", "filter." + filter + ".smudge", "cat >/dev/null; cat '" + smudge + "'");
        repo.git(
                "config",
                "filter." + filter + ".clean",
                "tee .git/in >/dev/null; if cmp -s .git/in '" + smudge + "'; then cat '" + clean
                        + "'; else cat .git/in; fi");
        Files.delete(file);
        repo.git("checkout", "--", EVIDENCE + "lon.pdf");
        settle(repo, file);
        return repo.folder();
    }

    /** As a moment later: git does not trust what was written in the second of its index. */
    private static void settle(RepoBuilder repo, Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-11-10T00:00:00Z")));
        repo.git("update-index", "--refresh");
    }

    private static Path attributes(RepoBuilder repo, String attributes, String name, String text) throws IOException {
        repo.write(".gitattributes", attributes + "\n").commit("x", WHEN);
        Path file = repo.folder().resolve(EVIDENCE + name);
        boolean wide = attributes.contains("UTF-16");
        Files.write(file, text.getBytes(wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
        repo.git("-c", "core.safecrlf=false", "add", "--all");
        repo.commit("x", WHEN);
        Files.delete(file);
        repo.git("checkout", "--", ".");
        assertThat(Files.readAllBytes(file)).isNotEqualTo(text.getBytes(StandardCharsets.UTF_8));
        return repo.folder();
    }

    @TestFactory
    Stream<DynamicTest> seesWhatGitSees() {
        return states().stream()
                .map(state -> DynamicTest.dynamicTest(state.name(), () -> {
                    Path root = temporary.resolve(
                            "kho-" + states().stream().map(State::name).toList().indexOf(state.name()));
                    RepoBuilder repo = RepoBuilder.campaign(root.resolve("kho")).home(root.resolve("nha"));
                    repo.write(".gitignore", "*.tmp\n!giu.tmp\n~$*\ntam/\n").commit("đầu", WHEN);
                    repo.commit("hai", WHEN);
                    Path folder = state.making().of(repo);
                    List<String> said = new RepoBuilder(folder)
                            .home(root.resolve("nha"))
                            .git("status", "--porcelain", "--untracked-files=all", "--", ".")
                            .lines()
                            .toList();
                    assertThat(said).as("git").isEqualTo(state.git());
                    assertThat(changed(folder, root.resolve("nha"))).as("ours").isEqualTo(state.ours());
                    assertThat(Files.exists(folder.resolve(AN), LinkOption.NOFOLLOW_LINKS)
                                    || !state.ours().isEmpty())
                            .isTrue();
                }));
    }

    /** The table stands in the docs; {@code -Dgolden.record=true} writes it anew, and the run then fails. */
    @Test
    void standsInTheDocs() throws IOException {
        Path page = Path.of("docs/states.md");
        String docs = Files.readString(page);
        String head = "| State | `git status` | Counts as changed |\n|---|---|---|\n";
        String table = states().stream()
                .map(state -> "| " + state.name() + " | " + cell(state.git()) + " | " + cell(state.ours()) + " |\n")
                .collect(Collectors.joining("", head, "\n"));
        int from = docs.indexOf(head);
        int to = docs.indexOf("\n\n", from) + 2;
        String renewed = docs.substring(0, from) + table + docs.substring(to);
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(page, renewed);
            fail("recorded %s", page);
        }
        assertThat(docs).isEqualTo(renewed);
    }

    private static String cell(List<String> lines) {
        return lines.isEmpty()
                ? "–"
                : lines.stream().map(line -> "`" + line + "`").collect(Collectors.joining("<br>"));
    }

    private static List<String> changed(Path folder, Path home) throws IOException {
        try (Repository repository = Repository.open(folder, Map.of("HOME", home.toString()))) {
            Revision head = Objects.requireNonNull(repository.head());
            return Checkout.of(repository, new FolderTree(folder), repository.tree(head))
                    .changed();
        }
    }
}
