package org.sodiem.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one Chromium for all test classes and closes it after the last. */
final class ChromiumExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace HERE = Namespace.create(ChromiumExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!"1".equals(System.getenv("SODIEM_REQUIRE_BROWSER"))) {
            String missing = Chromium.missing();
            if (!missing.isEmpty()) {
                store(context).computeIfAbsent("told", key -> {
                    System.err.println("Browser tests skipped: " + missing);
                    return true;
                });
            }
            assumeTrue(missing.isEmpty(), missing);
        }
        chromium(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return chromium(context);
    }

    private static Chromium chromium(ExtensionContext context) {
        return store(context).computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(HERE);
    }
}
