package org.sodiem.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.index.ComponentAssembler;
import org.sodiem.index.ComponentPage;
import org.sodiem.index.CriteriaAssembler;
import org.sodiem.index.CriteriaPage;
import org.sodiem.index.DashboardAssembler;
import org.sodiem.index.DashboardPage;
import org.sodiem.index.GroupAssembler;
import org.sodiem.index.GroupPage;
import org.sodiem.index.RankingAssembler;
import org.sodiem.index.RankingPage;
import org.sodiem.language.Words;
import org.sodiem.model.Office;
import org.sodiem.model.Submission;
import org.sodiem.page.Context;
import org.sodiem.page.EvidenceAssembler;
import org.sodiem.page.EvidencePage;
import org.sodiem.page.ExtraAssembler;
import org.sodiem.page.ExtraPage;
import org.sodiem.page.GuideAssembler;
import org.sodiem.page.GuidePage;
import org.sodiem.page.Lifetime;
import org.sodiem.page.NotFoundAssembler;
import org.sodiem.page.NotFoundPage;
import org.sodiem.page.ProblemsAssembler;
import org.sodiem.page.ProblemsPage;
import org.sodiem.page.SearchAssembler;
import org.sodiem.page.SearchPage;
import org.sodiem.part.BaseUrl;
import org.sodiem.part.ChangesFeed;
import org.sodiem.part.SitePath;
import org.sodiem.party.BriefAssembler;
import org.sodiem.party.BriefPage;
import org.sodiem.party.FollowUpAssembler;
import org.sodiem.party.FollowUpPage;
import org.sodiem.party.OfficeAssembler;
import org.sodiem.party.OfficePage;
import org.sodiem.party.StripPlot;
import org.sodiem.party.UnitAssembler;
import org.sodiem.party.UnitPage;
import org.sodiem.past.HistoryAssembler;
import org.sodiem.past.HistoryPage;
import org.sodiem.past.RecentAssembler;
import org.sodiem.past.RoundsAssembler;
import org.sodiem.past.RoundsPage;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.theme.Theme;
import org.sodiem.view.CampaignView;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.IndexView;

/** All pages of a site: the entrance of this package. */
public final class Pages {

    private Pages() {}

    /**
     * One page that is still to be filled; filling it twice gives the same.
     *
     * @param <P> its kind
     * @param path where it stands
     * @param type its kind, known before it is filled
     * @param content its record, filled when it is asked for, so that a large site needs little memory
     */
    public record Page<P extends Record>(SitePath path, Class<P> type, Supplier<P> content) {}

    /**
     * The pages of a campaign.
     *
     * @param chronicle what git says about it
     * @param problems everything that is wrong, in order of place
     * @param program name and version of this program
     * @param theme words, logo and pages of the repository's own
     */
    public static List<Page<?>> of(
            CampaignView view, Chronicle chronicle, List<Diagnostic> problems, String program, Theme theme) {
        Scores scores = view.scores();
        Context context = Context.of(view, chronicle, problems, program, theme);
        List<Page<?>> pages = new ArrayList<>();
        pages.add(new Page<>(SitePath.DASHBOARD, DashboardPage.class, () -> new DashboardAssembler(context).page()));
        pages.add(new Page<>(SitePath.ROUNDS, RoundsPage.class, () -> new RoundsAssembler(context).page()));
        pages.add(new Page<>(SitePath.FOLLOW_UP, FollowUpPage.class, () -> new FollowUpAssembler(context).page()));
        pages.add(new Page<>(SitePath.EVIDENCE, EvidencePage.class, () -> new EvidenceAssembler(context).page()));
        pages.add(new Page<>(SitePath.GUIDE, GuidePage.class, () -> new GuideAssembler(context).page()));
        pages.add(new Page<>(SitePath.PROBLEMS, ProblemsPage.class, () -> new ProblemsAssembler(context).page()));
        for (Office office : scores.book().offices()) {
            pages.add(new Page<>(
                    SitePath.office(office.id()), OfficePage.class, () -> new OfficeAssembler(context, office).page()));
        }
        for (IndexView index : context.indexes()) {
            if (index.comparesUnits()) {
                SitePath ranking = SitePath.ranking(index.id());
                pages.add(new Page<>(
                        ranking, RankingPage.class, () -> new RankingAssembler(context, index, ranking).page()));
                SitePath brief = SitePath.brief(index.id());
                pages.add(new Page<>(
                        brief,
                        BriefPage.class,
                        () -> BriefAssembler.of(context, index, new RankingAssembler(context, index, brief))));
            }
            SitePath criteria = SitePath.criteria(index.id());
            pages.add(new Page<>(
                    criteria, CriteriaPage.class, () -> new CriteriaAssembler(context, index, criteria).page()));
            for (CriteriaGroup group : CriteriaGroup.all(index.criteria().parts())) {
                SitePath path = SitePath.group(index.id(), group.code());
                pages.add(new Page<>(path, GroupPage.class, () -> new GroupAssembler(context, index, group).page()));
            }
            for (int i = 0; i < index.components().size(); i++) {
                int position = i;
                String code = index.components().get(i).component().code().value();
                SitePath path = SitePath.component(index.id(), code);
                pages.add(new Page<>(
                        path, ComponentPage.class, () -> new ComponentAssembler(context, index, position).page()));
            }
            StripPlot plot = new StripPlot(context, index);
            for (Standing standing : index.ordered()) {
                SitePath path = SitePath.unit(standing.card().key());
                pages.add(new Page<>(
                        path, UnitPage.class, () -> new UnitAssembler(context, index, plot, standing).page()));
                if (context.hasWorkbooksOfUnits()) {
                    pages.add(new Page<>(
                            SitePath.brief(standing.card().key()),
                            BriefPage.class,
                            () -> BriefAssembler.of(context, index, standing)));
                }
                pages.add(new Page<>(
                        SitePath.history(standing.card().key()),
                        HistoryPage.class,
                        () -> new HistoryAssembler(context, index, standing).page()));
            }
        }
        for (Submission submission : scores.book().submissions()) {
            if (submission.key().first() && !scores.book().campaign().counts(submission.unit())) {
                SitePath path = SitePath.unit(submission.key());
                pages.add(
                        new Page<>(path, ExtraPage.class, () -> new Lifetime(context, submission.unit(), path).page()));
            }
        }
        for (Theme.OwnPage own : theme.pages()) {
            SitePath path = SitePath.extra(own.id());
            pages.add(new Page<>(path, ExtraPage.class, () -> new ExtraAssembler(context, own, path).page()));
        }
        pages.add(new Page<>(SitePath.SEARCH, SearchPage.class, () -> new SearchAssembler(context).page()));
        List<SitePath> others = pages.stream().<SitePath>map(Page::path).toList();
        pages.add(
                new Page<>(SitePath.NOT_FOUND, NotFoundPage.class, () -> new NotFoundAssembler(context).page(others)));
        return pages;
    }

    /**
     * The newest changes of a campaign that has a record.
     *
     * @param base where the site stands; null where that is not known
     */
    public static ChangesFeed changes(Words words, Scores scores, Chronicle chronicle, @Nullable BaseUrl base) {
        return new RecentAssembler(words, scores, chronicle).feed(base);
    }
}
