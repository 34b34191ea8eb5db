package org.merchantgateway.soap;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.merchantgateway.domain.payer.BillingData;
import org.merchantgateway.domain.payer.PayerAddress;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.soap.wsdl.BillingPayerData;

/** What a request says of the payer: the billing address alone. Source: banks' descriptions of 2021, billingPayerData. */
final class PayerParts {

    private static final String BILLING = "billingPayerData";

    private PayerParts() {}

    /** Hands on {@code billingPayerData}, if there is one. */
    static void billing(Optional<PayerDetails> payer, Consumer<BillingPayerData> setter) {
        payer.filter(PayerParts::hasBilling)
                .flatMap(PayerDetails::billing)
                .map(PayerParts::part)
                .ifPresent(setter);
    }

    /** Whether something is known for {@code billingPayerData}. */
    static boolean hasBilling(PayerDetails payer) {
        return payer.blocks().containsKey(BILLING);
    }

    private static BillingPayerData part(BillingData billing) {
        BillingPayerData part = new BillingPayerData();
        billing.address().ifPresent(address -> fill(part, address));
        billing.postalCode().ifPresent(part::setBillingPostalCode);
        return part;
    }

    private static void fill(BillingPayerData part, PayerAddress address) {
        address.line1().ifPresent(part::setBillingAddressLine1);
        address.line2().ifPresent(part::setBillingAddressLine2);
        address.line3().ifPresent(part::setBillingAddressLine3);
        address.city().ifPresent(part::setBillingCity);
        address.country().ifPresent(part::setBillingCountry);
        address.state().ifPresent(part::setBillingState);
    }

    /** What of the payer's details SOAP has no place for; empty if it has one for all. */
    static Optional<String> lacking(Optional<PayerDetails> payer, Generation generation) {
        return payer.flatMap(details -> ThreeDsParts.reason(lacking(details, generation), generation));
    }

    private static Set<String> lacking(PayerDetails payer, Generation generation) {
        Set<String> names = new TreeSet<>();
        payer.blocks().forEach((block, fields) -> {
            if (block.equals(BILLING) && !generation.isOf2016()) {
                fields.keySet().stream()
                        .filter(name -> !name.startsWith("billing"))
                        .forEach(names::add);
            } else {
                names.add(block);
            }
        });
        ThreeDsParts.addIf(payer.addressesMatch().isPresent(), "billingAndShippingAddressMatchIndicator", names);
        return names;
    }
}
