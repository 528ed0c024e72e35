package dev.easel.command.providers;

import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.commands.InspectProvider;
import dev.easel.api.providers.commands.RegisterProvider;
import dev.easel.api.providers.events.ProviderRegistered;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ProviderTest {

    static final ProviderId LOCAL = ProviderId.of(ProviderScope.WEB, "local");

    final FixtureConfiguration<Provider> fixture = new AggregateTestFixture<>(Provider.class);

    @Test
    void isRegisteredOnce() {
        fixture.givenNoPriorActivity().when(register("Local")).expectEvents(registered("Local"));
        fixture.given(registered("Local"))
                .when(register("Local"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void recordsAnotherDescription() {
        fixture.given(registered("Local")).when(register("Local, CPU")).expectEvents(registered("Local, CPU"));
    }

    @Test
    void isFoundOnlyWhenItWasRegistered() {
        fixture.given(registered("Local")).when(new InspectProvider(LOCAL)).expectResultMessagePayload(true);
        fixture.givenNoPriorActivity()
                .when(new InspectProvider(LOCAL))
                .expectException(AggregateNotFoundException.class);
    }

    private static RegisterProvider register(String displayName) {
        return new RegisterProvider(LOCAL, ProviderScope.WEB, "local", displayName, "local");
    }

    private static ProviderRegistered registered(String displayName) {
        return new ProviderRegistered(LOCAL, ProviderScope.WEB, "local", displayName, "local");
    }
}
