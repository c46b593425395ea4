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

    @Override
    public void close() {
        context.close();
    }
}
