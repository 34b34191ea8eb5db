package org.merchantgateway.testkit.generator;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.port.GatewayListener;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.SafeOutcome;

/** Every exported type of the domain that is made of parts, found in its class files, so that no test forgets one. */
final class DomainRecords {

    /** Keys and settings, what only the library itself makes, and what holds just anything. */
    static final Set<Class<?>> NOT_GENERATED = Set.of(
            GatewayConfig.class,
            OrderRules.class,
            Backoff.class,
            GatewayListener.Call.class,
            Outcome.Accepted.class,
            SafeOutcome.Done.class);

    private static final List<Class<?>> ALL = found();

    private DomainRecords() {}

    static Stream<Class<?>> all() {
        return ALL.stream();
    }

    static Stream<Class<?>> generated() {
        return all().filter(type -> !NOT_GENERATED.contains(type));
    }

    /** Those of which something can be wrong. */
    static Stream<Class<?>> breakable() {
        return generated()
                .filter(type -> !InvalidValues.of(type, Profile.manual()).isEmpty());
    }

    static List<Class<?>> operations() {
        return all().filter(Operation.class::isAssignableFrom).toList();
    }

    private static List<Class<?>> found() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(Payments.class).stream()
                        .filter(type -> isPublic(type)
                                && !type.getPackageName().endsWith(".rule")
                                && Fields.areIn(type.reflect()))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(DomainRecords::isPublic).orElse(true);
    }
}
