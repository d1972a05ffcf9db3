using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Contacts;

internal static class MessageMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<MessageThread>(e =>
        {
            e.ToTable("contact_threads").HasKey(t => t.Id);
            e.HasIndex(t => new { t.CitizenId, t.LastAt });
            e.HasIndex(t => t.AnswerDue);
            e.Property(t => t.Version).IsConcurrencyToken();
            e.Ignore(t => t.ToKeep);
        });
        model.Entity<Message>(e =>
        {
            e.ToTable("contact_messages").HasKey(m => m.Id);
            e.HasIndex(m => new { m.ThreadId, m.At });
            e.HasOne<MessageThread>().WithMany().HasForeignKey(m => m.ThreadId);
        });
    }
}
