package dev.easel.query.providers;

import dev.easel.api.providers.ProviderScope;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The providers. */
interface ProviderRows extends JpaRepository<ProviderRow, String> {

    List<ProviderRow> findByScopeOrderByName(ProviderScope scope);
}
