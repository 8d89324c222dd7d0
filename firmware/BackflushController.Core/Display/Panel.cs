using BackflushController.Core.Board;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// Keeps the picture on the panel up to date in small pieces, none longer than
    /// <see cref="PieceMicroseconds"/>: draw one page whose content changed, or send one page that was drawn. A panel
    /// that does not answer costs one failed transfer per <see cref="RetryMicroseconds"/> and nothing else; after the
    /// first, only with the pump off.
    /// </summary>
    public sealed class Panel
    {
        /// <summary>Key of a page that has not been drawn.</summary>
        public const int Unpainted = 0;

        /// <summary>
        /// The longest that drawing a page takes, on a chip that needs 3 us for an instruction. Setting the panel up
        /// takes longer, but is never the second piece of a tick.
        /// </summary>
        public const long DrawMicroseconds = 7000;

        /// <summary>The longest that sending a page takes: 129 bytes at 400 kHz, 3 ms, and two calls.</summary>
        public const long SendMicroseconds = 4800;

        /// <summary>A stuck bus blocks for a second at each try, so a silent panel is asked rarely.</summary>
        public const long RetryMicroseconds = 10000000;

        /// <summary>
        /// A picture that stands still is asked for this often, by sending one page of it again: a panel that was
        /// unplugged, or whose supply was, takes everything when it is back and shows nothing until it is set up.
        /// </summary>
        public const long CheckMicroseconds = 1000000;

        /// <summary>The picture as drawn, whether or not a panel shows it.</summary>
        public readonly byte[] FrameBytes;

        private const int NothingToSend = -1;

        private readonly IBoard _board;
        private readonly Canvas _canvas;
        private readonly int[] _paintedKeys = new int[Canvas.Pages];

        private Language _language;
        private bool _started;
        private IScreen _shown;
        private int _nextPage;
        private int _pageToSend = NothingToSend;
        private long _silentUntil;
        private long _sentAt;

        /// <summary>A panel on this board.</summary>
        public Panel(IBoard board, Language language)
        {
            _board = board;
            _language = language;
            _canvas = new Canvas(language);
            FrameBytes = _canvas.FrameBytes;
        }

        /// <summary>The longest that the next piece takes.</summary>
        public long PieceMicroseconds
        {
            get { return _pageToSend == NothingToSend ? DrawMicroseconds : SendMicroseconds; }
        }

        /// <summary>Goes on in a language.</summary>
        public void Speak(Language language)
        {
            if (language != _language)
            {
                _language = language;
                _canvas.Speak(language);
                ForgetPages();
            }
        }

        /// <summary>Does one piece of work. False when there is no more for this tick.</summary>
        public bool Work(long now, DisplayStatus status)
        {
            if (now < _silentUntil)
            {
                return false;
            }

            if (!_started)
            {
                // Never in a fill: a stuck bus would keep the pump on for the second that it blocks.
                if (!RunStates.Pumps(status.State))
                {
                    Start(now);
                }

                return false;
            }

            return _pageToSend == NothingToSend ? PaintNext(status) || Check(now, status) : Send(now);
        }

        private void Start(long now)
        {
            // After a break the panel may have lost everything: all pages are drawn and sent again.
            ForgetPages();
            _pageToSend = NothingToSend;
            _started = _board.StartPanel();
            if (!_started)
            {
                _silentUntil = now + RetryMicroseconds;
            }
        }

        private bool Send(long now)
        {
            int page = _pageToSend;
            _pageToSend = NothingToSend;
            _sentAt = now;
            _started = _board.ShowPage(FrameBytes, page);
            if (!_started)
            {
                _silentUntil = now + RetryMicroseconds;
            }

            return _started;
        }

        private bool PaintNext(DisplayStatus status)
        {
            IScreen screen = status.Screen;
            if (screen != _shown)
            {
                _shown = screen;
                ForgetPages();
            }

            for (int i = 0; i < Canvas.Pages; i++)
            {
                int page = _nextPage;
                _nextPage = (page + 1) % Canvas.Pages;
                int key = screen.Key(page, status);
                if (key != _paintedKeys[page])
                {
                    _canvas.Begin(page);
                    screen.Paint(page, status, _canvas);
                    _paintedKeys[page] = key;
                    _pageToSend = page;
                    return true;
                }
            }

            return false;
        }

        /// <summary>Not in a fill, as setting it up is not.</summary>
        private bool Check(long now, DisplayStatus status)
        {
            if (now - _sentAt < CheckMicroseconds || RunStates.Pumps(status.State))
            {
                return false;
            }

            _pageToSend = _nextPage;
            _nextPage = (_nextPage + 1) % Canvas.Pages;
            return true;
        }

        private void ForgetPages()
        {
            for (int i = 0; i < Canvas.Pages; i++)
            {
                _paintedKeys[i] = Unpainted;
            }

            _nextPage = 0;
        }
    }
}
