package org.merchantgateway.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.payer.BillingData;
import org.merchantgateway.domain.payer.PayerAddress;
import org.merchantgateway.domain.payer.ShippingData;
import org.merchantgateway.domain.payment.ClientBrowser;
import org.merchantgateway.domain.payment.ExternalAuthentication;
import org.merchantgateway.domain.payment.SdkDevice;
import org.merchantgateway.domain.payment.SdkEncryptedData;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;
import org.merchantgateway.samples.DomainClasses;

/** The names by which profiles know fields are those of the domain's own types. */
class LimitedFieldTest {

    /** Ids that the gateway issues, our own files, and fields whose form no gateway has otherwise. */
    private static final Set<String> NOT_LIMITED = Set.of(
            "orderId",
            "currency",
            "language",
            "ip",
            "discountType",
            "interestType",
            "passphrase",
            "user",
            "threeDsTransactionId");

    /** What the card schemes describe, and no bank by itself. */
    private static final Set<Class<?>> OF_SCHEMES = Set.of(
            BillingData.class,
            ClientBrowser.class,
            ExternalAuthentication.class,
            PayerAddress.class,
            SdkDevice.class,
            SdkEncryptedData.class,
            ShippingData.class);

    @Test
    void everyFieldWithANotationCanBeLimited() {
        Set<String> names = new TreeSet<>(Set.of("parameterName", "parameterValue"));
        parts().forEach(part -> {
            Conforms conforms = part.constrained().getAnnotation(Conforms.class);
            if (conforms != null && !OF_SCHEMES.contains(part.owner())) {
                names.add(conforms.field().isEmpty() ? part.path() : conforms.field());
            }
        });
        names.removeAll(NOT_LIMITED);

        assertThat(LimitedField.names()).isEqualTo(names);
    }

    @Test
    void whatMayBeRequiredIsAnOptionalPart() {
        Set<String> optional = new TreeSet<>();
        parts().filter(Part::isOptional)
                .forEach(part -> optional.add(decapitalised(part.owner().getSimpleName()) + "." + part.name()));

        assertThat(optional).containsAll(LimitedField.optionalNames());
    }

    private static Stream<Part> parts() {
        return DomainClasses.all().stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()) && Fields.areIn(type))
                .flatMap(type -> Part.of(type).stream());
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
