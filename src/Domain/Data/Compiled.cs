using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Sammen.Domain.Data;

/// <summary>
/// A query that a page asks at every visit, made into SQL once for each kind of database. Built anew from its expression it costs as much
/// as what it reads: a third of a megabyte for the seven lists of who waits.
/// </summary>
internal sealed class Compiled<T>(Func<T> compile)
    where T : Delegate
{
    private readonly ConcurrentDictionary<IModel, T> _of = new();

    public T On(AppDb db) => _of.GetOrAdd(db.Model, _ => compile());
}
