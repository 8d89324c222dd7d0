using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>Back to work.</summary>
    public sealed class LeaveLine : ServiceLine
    {
        /// <summary>The line.</summary>
        public LeaveLine()
            : base(TextId.LeaveService)
        {
        }

        /// <inheritdoc/>
        public override bool Choose(ServiceMenu menu, long now)
        {
            menu.IsOpen = false;
            return true;
        }
    }
}
