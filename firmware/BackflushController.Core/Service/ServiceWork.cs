using BackflushController.Core.Records;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// The pages on which a technician says what was done: one for each service, and behind it one to take that back,
    /// when there is something to take back.
    /// </summary>
    public sealed class ServiceWork
    {
        private readonly Logbook _logbook;

        /// <summary>The pages of this logbook, at the first.</summary>
        public ServiceWork(Logbook logbook)
        {
            _logbook = logbook;
        }

        /// <summary>The service of the page.</summary>
        public ServiceKind Kind { get; private set; }

        /// <summary>The page takes back, and does not enter.</summary>
        public bool TakesBack { get; private set; }

        /// <summary>Pages that there are now.</summary>
        public int Pages
        {
            get
            {
                int pages = 0;
                for (int i = 0; i < BoxRecord.ServiceKinds; i++)
                {
                    pages += PagesOf((ServiceKind)i);
                }

                return pages;
            }
        }

        /// <summary>Turns to a page, from 0.</summary>
        public void Turn(int page)
        {
            int kind = 0;
            while (page >= PagesOf((ServiceKind)kind))
            {
                page -= PagesOf((ServiceKind)kind);
                kind++;
            }

            Kind = (ServiceKind)kind;
            TakesBack = page > 0;
        }

        private int PagesOf(ServiceKind kind)
        {
            return _logbook.Services.CanUndo(kind) ? 2 : 1;
        }
    }
}
