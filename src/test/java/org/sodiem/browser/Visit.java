package org.sodiem.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One page open in one browser window, and everything that went wrong or out meanwhile. */
final class Visit implements AutoCloseable {

    /** Errors of scripts and complaints in the console, in order. */
    final List<String> errors = new ArrayList<>();

    /** Every address that was asked for, in order. */
    final List<String> requests = new ArrayList<>();

    /** Every dialog that opened, in order. */
    final List<String> dialogs = new ArrayList<>();

    final Page page;
    private final BrowserContext context;

    Visit(Chromium chromium, View view, String address) {
        context = chromium.context(view);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(request -> requests.add(request.url()));
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        view.on(page);
        page.navigate(address);
    }

    /** Opens another page in the same window and forgets what the last one did. */
    void follow(String address) {
        page.navigate("about:blank");
        errors.clear();
        requests.clear();
        dialogs.clear();
        page.navigate(address);
    }

    /** How many pixels the page is wider than the window. */
    int overflow() {
        return (Integer) page.evaluate("""
                () => {
                    const turned = matchMedia('print').matches
                        ? [...document.querySelectorAll('main *')].filter(part => getComputedStyle(part).page === 'sheet')
                        : [];
                    turned.forEach(part => { part.style.display = 'none'; });
                    const root = document.documentElement;
                    const over = root.scrollWidth - root.clientWidth;
                    turned.forEach(part => part.style.removeProperty('display'));
                    return over;
                }""");
    }

    /**
     * Hides the rows and items made of the same kinds of elements as three before them in their list: a rule about markup,
     * colours or targets sees in those three what it would see in the rest, and hundreds of rows cost it seconds.
     */
    void hideRepeats() {
        page.evaluate("""
                () => {
                    const counts = new Map();
                    const markup = row => [...new Set([row, ...row.querySelectorAll('*')]
                        .map(e => [e.tagName, ...['class', 'style', 'role'].map(name => e.getAttribute(name))].join(':')))]
                        .sort().join(' ');
                    document.querySelectorAll('tbody > tr, main li').forEach(row => {
                        if (!counts.has(row.parentElement)) counts.set(row.parentElement, {});
                        const list = counts.get(row.parentElement);
                        const kind = markup(row);
                        list[kind] = (list[kind] || 0) + 1;
                        if (list[kind] > 3) row.style.setProperty('display', 'none', 'important');
                    });
                }""");
    }

    /** Shows again what {@link #hideRepeats} has hidden. */
    void showRepeats() {
        page.evaluate("""
                () => document.querySelectorAll('tbody > tr, main li').forEach(row => row.style.removeProperty('display'))""");
    }

    @Override
    public void close() {
        context.close();
    }
}
