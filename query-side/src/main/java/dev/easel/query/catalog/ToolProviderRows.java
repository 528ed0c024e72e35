package dev.easel.query.catalog;

import dev.easel.api.providers.ProviderScope;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who does the work. */
interface ToolProviderRows extends JpaRepository<ToolProviderRow, String> {

    List<ToolProviderRow> findByScopeOrderByName(ProviderScope scope);
}
