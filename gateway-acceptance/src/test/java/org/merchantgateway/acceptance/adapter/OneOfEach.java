package org.merchantgateway.acceptance.adapter;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.samples.SampleOperations;
import org.merchantgateway.simulator.card.TestCard;

/** The sample operations, about an order and a stored card that the simulator does not know. */
public final class OneOfEach {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private OneOfEach() {}

    /** The names of all operations that the domain has, found in its class files, so that no test forgets one. */
    public static Set<String> kindsOfTheDomain() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.merchantgateway.domain")
                        .stream()
                        .filter(type -> type.isAssignableTo(Operation.class) && !type.isInterface())
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
    }

    /** In the order in which a shop meets them. */
    public static List<Operation<?>> operations() {
        return new SampleOperations(
                        OrderId.of("no-such-order"),
                        BindingId.of("no-such-binding"),
                        () -> "EVERY-" + COUNT.incrementAndGet(),
                        "shop",
                        "4111111111111111",
                        "123",
                        "eJwDAAAAAAE=",
                        TestCard.MASTERCARD_WITHOUT_3DS.walletToken(1_000))
                .all();
    }
}
